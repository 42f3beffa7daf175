"""What happens to an organisation: the tree in time. The act's ``effective_on`` says from when."""

from __future__ import annotations

from typing import ClassVar, Literal

from ...frozen import frozen
from ..values import Code, Committed, Oin, Uri

OrganisationKind = Literal[
    "ministry",
    "implementing_organisation",
    "agency",
    "inspectorate",
    "zbo",
    "service",
    "legal_person",
    "shared_service",
    "other",
]


@frozen
class OrganisationRegistered:
    """An organisation entered the tree; only the root has no parent. ``fictional`` is inherited by all below.

    ``source`` names the public register that an import took it from; only then may a recorder register it.
    """

    TYPE: ClassVar[str] = "organisation.registered.v1"
    name: Committed
    kind: OrganisationKind
    parent: Code | None = None
    name_en: Committed | None = None
    tooi: Uri | None = None
    oin: Oin | None = None
    fictional: bool = False
    source: Code | None = None


@frozen
class OrganisationRenamed:
    """An organisation has another name from the effective day on."""

    TYPE: ClassVar[str] = "organisation.renamed.v1"
    name: Committed
    name_en: Committed | None = None


@frozen
class OrganisationMoved:
    """An organisation has another parent from the effective day on."""

    TYPE: ClassVar[str] = "organisation.moved.v1"
    parent: Code


@frozen
class OrganisationDissolved:
    """An organisation ended: the effective day is the first on which it is gone; its successor takes its place."""

    TYPE: ClassVar[str] = "organisation.dissolved.v1"
    successor: Code
