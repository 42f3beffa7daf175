"""A fictional register to import from, and a ledger that imports it.

::

    with Importing() as story:
        story.bring([row("1"), row("2", status="ontwikkeling")], "2026-05-13")
        assert story.use("AR-2") == "in_development"
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from grootboek.domain.aggregates.system import project
from grootboek.domain.facts import TextAt
from grootboek.domain.organisation_tree import OrganisationTree
from grootboek.domain.values import Code, Handle, When
from grootboek.ledger.envelope import Acting, Envelope
from grootboek.ledger.imports.importing import Imported, Source, import_source
from grootboek.ledger.imports.known import last
from grootboek.ledger.imports.mapping import load_mapping
from grootboek.ledger.order import Order
from tests.story import ROOT, Story, key_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from grootboek.domain.act import Act, Recorded
    from grootboek.domain.aggregates.system import AISystem

TOWN, OTHER_TOWN = "Fictional Town", "Other Fictional Town"
IMPORTER = "importer@example"
FIRST, SECOND, THIRD = "2026-05-13", "2026-07-01", "2026-08-08"


def row(
    number: str,
    name: str | None = None,
    organisation: str = TOWN,
    *,
    status: str = "in_gebruik",
    function: str = "Sorts fictional letters.",
    **more: object,
) -> dict[str, object]:
    """One algorithm as the register has it."""
    title = name or f"Fictional algorithm {number}"
    return {"id": number, "title": title, "doel": function, "organisatie": organisation, "status": status, **more}


def register(rows: Iterable[object], **more: object) -> bytes:
    """A file of the register."""
    return json.dumps({"algoritmes": list(rows), **more}, ensure_ascii=False).encode()


def event_of(recorded: Recorded | Act) -> Any:  # noqa: ANN401 - a test names the field
    """The event of an entry or act."""
    return recorded.event


class Importing(Story):
    """A story in which ``importer@example``, a recorder for all, imports."""

    def __init__(self) -> None:
        super().__init__()
        self.enrol(IMPORTER, ROOT)
        self.grant(IMPORTER, "recorder", ROOT)

    def bring(
        self,
        rows: Iterable[object] | bytes,
        day: str | None = FIRST,
        *,
        by: str = IMPORTER,
        mapping: str = "algoritmeregister",
        title: str = "register.json",
        organisation: str | None = None,
        envelope: Envelope | None = None,
        **order: Any,
    ) -> Imported:
        """Import a file, as of a day."""
        data = rows if isinstance(rows, bytes) else register(rows)
        parent = Code(organisation) if organisation is not None else None
        source = Source(data, title, When(day) if day is not None else None, parent)
        actor = Acting(Handle(by), key_of(by))
        return import_source(self.ledger, source, load_mapping(mapping), Order(actor, envelope or Envelope(), **order))

    def state(self, reference: str) -> AISystem:
        """A system as it is recorded."""
        found = project(None, (entry for entry in self.entries() if entry.act.stream.code == reference))
        assert found is not None
        return found

    def event(self, reference: str) -> Any:  # noqa: ANN401 - a test names the field
        """The first event about a system."""
        return event_of(self.state(reference).entries[0])

    def text(self, reference: str, field: str) -> str | None:
        """A text of a system as it is now; None where it is not stated."""
        system = self.state(reference)
        place = last(system.facts.texts[field])
        written = system.text(place) if isinstance(place, TextAt) else None
        return written.value if written is not None else None

    def use(self, reference: str, deployment: str = "1") -> str:
        """The life cycle of a deployment as it was recorded last."""
        return str(last(self.state(reference).facts.deployments[Code(deployment)].use))

    def organisation(self, reference: str, deployment: str = "1") -> str:
        """The name of the organisation that answers for a deployment."""
        code = last(self.state(reference).facts.deployments[Code(deployment)].organisation)
        return self.names[code]

    @property
    def names(self) -> dict[str, str]:
        """All organisations: code -> the name they have now."""
        tree = OrganisationTree.from_entries(self.entries())
        return {str(code): found.names[-1][2].name.shown for code, found in tree.organisations.items()}

    def types(self, since: int) -> list[str]:
        """What was recorded from an index on: the event types."""
        return [entry.event.TYPE for entry in self.entries()[since:]]
