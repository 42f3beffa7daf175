"""Commands about organisations."""

from __future__ import annotations

from ...frozen import frozen
from ..events.organisation import OrganisationKind
from ..values import Code, Committed, Oin, Uri


@frozen
class RegisterOrganisation:
    """Register an organisation under ``parent``, or under the root. ``source`` names the register of an import."""

    code: Code
    name: Committed
    kind: OrganisationKind
    parent: Code | None = None
    name_en: Committed | None = None
    tooi: Uri | None = None
    oin: Oin | None = None
    fictional: bool = False
    source: Code | None = None


@frozen
class RenameOrganisation:
    """Give an organisation another name from the effective day on."""

    code: Code
    name: Committed
    name_en: Committed | None = None


@frozen
class MoveOrganisation:
    """Place an organisation under another parent from the effective day on."""

    code: Code
    parent: Code


@frozen
class DissolveOrganisation:
    """End an organisation: the effective day is the first on which it is gone."""

    code: Code
    successor: Code
