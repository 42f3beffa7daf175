"""Law and guidance take effect in a ledger by an entry: an upgrade of the software never changes an old answer."""

from __future__ import annotations

from typing import ClassVar, Literal

from ...frozen import frozen
from ..values import Code, Committed, Sha256, When


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


@frozen
class FileAdded:
    """A file of the law or of guidance that this ledger holds itself; it takes effect only when it is adopted.

    ``content`` is the file in base64, in pieces, and ``digest`` the SHA-256 of its bytes. ``reviewed_by`` says who
    found it right, where anybody did.
    """

    TYPE: ClassVar[str] = "rulebook.file-added.v1"
    kind: Literal["taxonomy", "guidance"]
    id: Code
    digest: Sha256
    published: When
    content: tuple[Committed, ...]
    reviewed_by: Committed | None = None
