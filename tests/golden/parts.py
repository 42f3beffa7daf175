"""What the expected events share."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from grootboek.domain.values import Code, EntryReference, LeafHash, Sha256

Pair = tuple[Any, Any]
"""An event with every field, and one with as few as can be."""
Expected = Mapping[str, Pair]
"""Stored name -> its pair."""

SYSTEM = Code("SYS-1")
DEPLOYMENT = Code("SYS-1")
SECOND_DEPLOYMENT = Code("2")
ORGANISATION = Code("EXAMPLE")
DIGEST = Sha256("0123456789abcdef" * 4)
LEAF = LeafHash("R0lWRU4gRk9SIFRIRSBHT0xERU4gRklMRVMgIDEyMyA=")
REFERENCE = EntryReference(17, LEAF)
