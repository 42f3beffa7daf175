"""Law and guidance take effect in a ledger by an entry: an upgrade of the software never changes an old answer."""

from __future__ import annotations

from typing import ClassVar

from ...frozen import frozen
from ..values import Code, Sha256


@frozen
class TaxonomyAdopted:
    """A version of the law as data, by the digest of its released file."""

    TYPE: ClassVar[str] = "rulebook.taxonomy-adopted.v1"
    version: Code
    digest: Sha256


@frozen
class GuidanceAdopted:
    """A guidance document, by the digest of its released description."""

    TYPE: ClassVar[str] = "rulebook.guidance-adopted.v1"
    guidance: Code
    digest: Sha256
