"""Refusals about the keys of officials, about leaving, and about who administers."""

from __future__ import annotations

from grootboek.domain.commands.official import AddKey, LeaveOffice, RevokeKey, WithdrawMandate
from grootboek.domain.events.official import KeyAdded, OfficialEnrolled
from grootboek.domain.values import Handle
from tests.errors.cases.domain_authority import judged
from tests.errors.reproduction import reproduces
from tests.ledger.forcing import forced
from tests.story import MINISTRY, ROOT, Story, offered, text

ADMIN = "admin@example"
RECORDER = Handle("recorder@example")
KEY = offered(RECORDER)


def _revoked() -> Story:
    story = Story()
    story.do(RevokeKey(RECORDER, KEY.fingerprint, text("stolen")), by=ADMIN)
    return story


@reproduces(
    "key-revoked",
    en=(
        "The key SHA256:DXL5+m3GuTCvGeONmDKH3fvNPxtqxRSs6dd8gXcvZLQ of recorder@example was revoked by entry "
        "30, so it signs nothing any more. Sign with another key, or have one added with `grootboek official "
        "add-key`."
    ),
    nl=(
        "De sleutel SHA256:DXL5+m3GuTCvGeONmDKH3fvNPxtqxRSs6dd8gXcvZLQ van recorder@example is ingetrokken "
        "met boeking 30 en ondertekent dus niets meer. Onderteken met een andere sleutel, of laat er een "
        "toevoegen met `grootboek official add-key`."
    ),
)
def recording_with_a_key_that_was_revoked() -> None:
    _revoked().system()


@reproduces(
    "key-known",
    en=(
        "The key SHA256:DXL5+m3GuTCvGeONmDKH3fvNPxtqxRSs6dd8gXcvZLQ was given to recorder@example before; a "
        "key is added once, and never again after it was revoked."
    ),
    nl=(
        "De sleutel SHA256:DXL5+m3GuTCvGeONmDKH3fvNPxtqxRSs6dd8gXcvZLQ is al eerder aan recorder@example "
        "gegeven; een sleutel wordt één keer toegevoegd, en nooit weer nadat zij is ingetrokken."
    ),
)
def adding_a_key_again_that_was_revoked() -> None:
    story = _revoked()
    event = KeyAdded(KEY.fingerprint, KEY.public_key, "holder")
    entry = forced(story, event, about=RECORDER, by=ADMIN)
    judged(entry, story.entries())


@reproduces(
    "key-revoked-elsewhere",
    en=(
        "The key SHA256:DXL5+m3GuTCvGeONmDKH3fvNPxtqxRSs6dd8gXcvZLQ was revoked as a key of recorder@example by entry "
        "30: it may be in other hands, so nobody gets it any more. Make a new one with `grootboek official request`."
    ),
    nl=(
        "De sleutel SHA256:DXL5+m3GuTCvGeONmDKH3fvNPxtqxRSs6dd8gXcvZLQ is als sleutel van recorder@example ingetrokken "
        "met boeking 30: zij kan in andere handen zijn, dus niemand krijgt haar nog. Maak een nieuwe met `grootboek "
        "official request`."
    ),
)
def giving_somebody_else_a_key_that_was_revoked() -> None:
    _revoked().do(AddKey(Handle("approver@example"), KEY), by=ADMIN)


@reproduces(
    "official-known",
    en="recorder@example is enrolled already, and nobody is enrolled twice. Choose another handle.",
    nl=("recorder@example is al ingeschreven, en niemand wordt twee keer ingeschreven. Kies een andere aanduiding."),
)
def enrolling_an_official_over_another() -> None:
    story = Story()
    entry = forced(story, OfficialEnrolled(text("other"), MINISTRY), about=RECORDER, by=ADMIN)
    judged(entry, story.entries())


@reproduces(
    "official-left",
    en=(
        "recorder@example left by entry 30: nothing is recorded by this handle any more, and nothing granted "
        "to it. Who comes back is enrolled under another handle."
    ),
    nl=(
        "recorder@example is vertrokken met boeking 30: onder deze aanduiding wordt niets meer vastgelegd, en er "
        "wordt niets meer aan verleend. Wie terugkomt, wordt onder een andere aanduiding ingeschreven."
    ),
)
def granting_a_mandate_to_an_official_who_left() -> None:
    story = Story()
    story.do(LeaveOffice(RECORDER), by=ADMIN)
    story.grant(RECORDER, "approver", MINISTRY)


@reproduces(
    "last-administrator",
    en=(
        "admin@example is the last administrator of the whole ledger with a key and without a last day. "
        "Grant that role to another official first: `grootboek official grant HANDLE administrator "
        "--organisation CODE`."
    ),
    nl=(
        "admin@example is de laatste beheerder van het hele grootboek met een sleutel en zonder laatste dag. "
        "Verleen die rol eerst aan een ander: `grootboek official grant HANDLE administrator --organisation "
        "CODE`."
    ),
)
def leaving_as_the_last_administrator() -> None:
    Story().do(LeaveOffice(Handle(ADMIN)), by=ADMIN)


@reproduces(
    "last-administrator",
    en=(
        "admin@example is the last administrator of the whole ledger with a key and without a last day. "
        "Grant that role to another official first: `grootboek official grant HANDLE administrator "
        "--organisation CODE`."
    ),
    nl=(
        "admin@example is de laatste beheerder van het hele grootboek met een sleutel en zonder laatste dag. "
        "Verleen die rol eerst aan een ander: `grootboek official grant HANDLE administrator --organisation "
        "CODE`."
    ),
)
def withdrawing_the_last_administration() -> None:
    story = Story()
    story.enrol("second@example", ROOT)
    story.grant("second@example", "administrator", ROOT, until="2026-12-31")
    story.do(WithdrawMandate(Handle(ADMIN), "administrator", ROOT), by="second@example")


@reproduces(
    "key-unknown",
    en=(
        "recorder@example has no key SHA256:wmIPMPeU3osgZvHn7iodRDfdXkQxVUXzxfM7/S1OySU. Look up the "
        "fingerprints with `grootboek official list`."
    ),
    nl=(
        "recorder@example heeft geen sleutel SHA256:wmIPMPeU3osgZvHn7iodRDfdXkQxVUXzxfM7/S1OySU. Zoek de "
        "vingerafdrukken op met `grootboek official list`."
    ),
)
def revoking_a_key_that_is_another_officials() -> None:
    Story().do(RevokeKey(RECORDER, offered("other@example").fingerprint, text("stolen")), by=ADMIN)


@reproduces(
    "key-already-added",
    en=(
        "recorder@example has or had the key SHA256:DXL5+m3GuTCvGeONmDKH3fvNPxtqxRSs6dd8gXcvZLQ already; a "
        "key is added once, and never again after it was revoked. Use another key."
    ),
    nl=(
        "recorder@example heeft of had de sleutel SHA256:DXL5+m3GuTCvGeONmDKH3fvNPxtqxRSs6dd8gXcvZLQ al; een "
        "sleutel wordt één keer toegevoegd, en nooit weer nadat zij is ingetrokken. Neem een andere sleutel."
    ),
)
def adding_a_key_twice() -> None:
    Story().do(AddKey(RECORDER, KEY), by=ADMIN)


@reproduces(
    "key-already-revoked",
    en=(
        "The key SHA256:DXL5+m3GuTCvGeONmDKH3fvNPxtqxRSs6dd8gXcvZLQ of recorder@example was revoked by entry "
        "30 already. To say that it was suspect earlier, name the moment with `--from`."
    ),
    nl=(
        "De sleutel SHA256:DXL5+m3GuTCvGeONmDKH3fvNPxtqxRSs6dd8gXcvZLQ van recorder@example is al "
        "ingetrokken met boeking 30. Noem met `--from` een moment om te zeggen dat zij eerder al verdacht "
        "was."
    ),
)
def revoking_a_key_twice() -> None:
    _revoked().do(RevokeKey(RECORDER, KEY.fingerprint, text("stolen")), by=ADMIN)
