"""Organisations."""

from __future__ import annotations

from grootboek.domain.events.organisation import (
    OrganisationDissolved,
    OrganisationMoved,
    OrganisationRegistered,
    OrganisationRenamed,
)
from grootboek.domain.values import Code, Committed, Oin, Uri
from tests.golden.parts import ORGANISATION, Expected

EXPECTED: Expected = {
    "organisation.registered.v1": (
        OrganisationRegistered(
            name=Committed("Voorbeeldministerie"),
            kind="ministry",
            parent=Code("ROOT"),
            name_en=Committed("Example Ministry"),
            tooi=Uri("https://identifier.example.org/tooi/id/ministerie/mnre0000"),
            oin=Oin("00000099000000001000"),
            fictional=True,
            source=Code("algoritmeregister"),
        ),
        OrganisationRegistered(name=Committed("Voorbeeld"), kind="other"),
    ),
    "organisation.renamed.v1": (
        OrganisationRenamed(Committed("Ministerie van Voorbeelden"), Committed("Ministry of Examples")),
        OrganisationRenamed(Committed("Ministerie van Voorbeelden")),
    ),
    "organisation.moved.v1": (OrganisationMoved(ORGANISATION), OrganisationMoved(Code("ROOT"))),
    "organisation.dissolved.v1": (OrganisationDissolved(ORGANISATION), OrganisationDissolved(Code("ROOT"))),
}
