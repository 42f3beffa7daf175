"""What an examination holds, whether it is recorded (``Classified``) or still a form: the part that the law judges."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..events.classification import ElementState
    from ..events.system import OperatorRole
    from ..values import Code, Committed, Sha256, When


class Examination(Protocol):
    """The states of all elements with what they rest on, as in ``domain.events.classification.Classified``."""

    @property
    def taxonomy(self) -> Code:
        """The version of the law used."""
        ...

    @property
    def taxonomy_digest(self) -> Sha256:
        """The digest of its released file."""
        ...

    @property
    def roles(self) -> tuple[OperatorRole, ...]:
        """The roles of the deployment."""
        ...

    @property
    def definition(self) -> Mapping[Code, ElementState]:
        """The states of ai1 to ai7."""
        ...

    @property
    def scope(self) -> Mapping[Code, ElementState]:
        """The states of the exclusions; met: relied on."""
        ...

    @property
    def elements(self) -> Mapping[Code, ElementState]:
        """The states of the elements of all points."""
        ...

    @property
    def because(self) -> Committed | None:
        """The one motivation for what has none of its own."""
        ...

    @property
    def motivations(self) -> Mapping[Code, Committed]:
        """The motivations by element or exclusion."""
        ...

    @property
    def decisive(self) -> tuple[Code, ...]:
        """The not-met elements that decide."""
        ...

    @property
    def grounds(self) -> tuple[Code, ...]:
        """The grounds relied on."""
        ...

    @property
    def guidance(self) -> tuple[Code, ...]:
        """The guidance used."""
        ...

    @property
    def review_on(self) -> When | None:
        """When to look again."""
        ...

    @property
    def flags(self) -> tuple[Code, ...]:
        """Other law that may apply."""
        ...
