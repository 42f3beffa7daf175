"""A fictional government of offices, and sets that change it.

::

    with Offices() as story:
        story.reorganise('[[step]]\\ndo = "dissolve"\\norganisation = "OFFICE-A"\\ninto = "OFFICE-B"')
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from grootboek.domain.commands.organisation import RegisterOrganisation
from grootboek.domain.commands.system import RegisterSystem
from grootboek.domain.values import Code, Handle, Uri, When
from grootboek.ledger.envelope import Acting, Envelope
from grootboek.ledger.order import Order
from grootboek.ledger.reorganisations.reorganising import Reorganised, reorganise
from grootboek.ledger.reorganisations.sets import read_reorganisation
from tests.story import ROOT, Story, key_of, text

if TYPE_CHECKING:
    from grootboek.ledger.reorganisations.planning import Part

ADMIN = "admin@example"
OFFICE_A, OFFICE_B, OFFICE_C = Code("OFFICE-A"), Code("OFFICE-B"), Code("OFFICE-C")
TOOI = "https://identifier.example/office-b"
DAY = "2026-02-23"

HEAD = f"""
code = "fictional-merger"
title = "Fictional merger"
from = {DAY}
source = ["Fictional gazette 1"]

[organisations]
B = "{TOOI}"
"""
DISSOLVE = '[[step]]\ndo = "dissolve"\norganisation = "OFFICE-A"\ninto = "B"\n'
RENAME = '[[step]]\ndo = "rename"\norganisation = "B"\nname = "Fictional both"\n'
MOVE = '[[step]]\ndo = "move"\norganisation = "OFFICE-C"\nto = "B"\n'
REGISTER = '[[step]]\ndo = "register"\norganisation = "OFFICE-D"\nname = "Fictional OFFICE-D"\nkind = "agency"\n'
ALL = REGISTER + RENAME + MOVE + DISSOLVE


class Offices(Story):
    """A story with OFFICE-A, OFFICE-B (which has an identifier) and OFFICE-C, whose administrator also records."""

    def __init__(self) -> None:
        super().__init__()
        for code in (OFFICE_A, OFFICE_B, OFFICE_C):
            tooi = Uri(TOOI) if code == OFFICE_B else None
            command = RegisterOrganisation(code, text(f"Fictional {code}"), "ministry", ROOT, tooi=tooi)
            self.do(command, by=ADMIN, effective_on=When("2020-01-01"))
        self.grant(ADMIN, "recorder", ROOT)

    def owned(self, reference: str, organisation: Code, **fields: Any) -> None:
        """Register a fictional system of an office, as the administrator who may also record."""
        command = RegisterSystem(
            Code(reference), organisation, text(f"Fictional {reference}"), **{"since": When("2025-03-01"), **fields}
        )
        self.do(command, by=ADMIN)

    def reorganise(
        self, steps: str = ALL, *, by: str = ADMIN, only: Part | None = None, head: str = HEAD, **order: Any
    ) -> Reorganised:
        """Record a set."""
        found = read_reorganisation((head + steps).encode(), "merger.toml")
        envelope = order.pop("envelope", Envelope())
        actor = Acting(Handle(by), key_of(by))
        return reorganise(self.ledger, found, Order(actor, envelope, **order), only=only)
