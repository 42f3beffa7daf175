"""One act whose author's mandate is judged, and what is asked about it: which mandates would do."""

from __future__ import annotations

from datetime import date
from typing import Any, NoReturn

from ..errors import NotAuthorised
from ..errors.labelled import Labelled
from ..frozen import frozen
from .act import Act
from .authority_view import AuthorityView
from .values import Code, Role


@frozen
class Need:
    """One mandate that would do: of this role, over all these organisations, with evidence where that is asked."""

    role: Role
    organisations: tuple[Code, ...]
    evidence: bool = False


@frozen
class Case:
    """An act with its event, the entries before it, and the day of recording."""

    act: Act
    event: Any
    view: AuthorityView
    day: date

    @property
    def code(self) -> Code:
        """The subject of the act."""
        return self.act.stream.code

    @property
    def label(self) -> Labelled:
        """The type of the event, as an error names it."""
        from .error_labels import labelled

        return labelled("event", self.event.TYPE)

    def answering(self, deployment: Code | None) -> Code:
        """The organisation that answers for a deployment of the system, or for the one that was registered first."""
        return self.view.responsible(self.code).organisation(deployment, self.day) or self.unknown()

    def whole(self, *systems: Code) -> tuple[Code, ...]:
        """The organisations that answer for any deployment of the systems, each of which must be there."""
        found = [self.view.responsible(code).organisations(self.day) or self.unknown() for code in systems]
        return tuple(dict.fromkeys(organisation for each in found for organisation in each))

    def parent(self) -> Code:
        """What the organisation stands under now."""
        return self.view.tree.parent(self.code, self.day) or self.unknown()

    def root(self) -> Code:
        """The organisation above all others."""
        founder = self.view.founder
        return founder.organisation if founder is not None else self.unknown()

    def unknown(self) -> NoReturn:
        """Refuse, since what the act is about is not there."""
        raise NotAuthorised("subject-unknown", type=self.label, ref=self.code)


Needs = tuple[Need, ...]
"""Of these one is enough."""
