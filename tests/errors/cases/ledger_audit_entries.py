"""How findings of the audit about single entries come about."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from eventsourcing.persistence import StoredEvent

from grootboek.domain.act_codec import act_to_json
from grootboek.domain.commands.official import EnrolOfficial, GrantMandate, OfferedKey
from grootboek.domain.commands.system import RegisterSystem
from grootboek.domain.events.official import KeyAdded
from grootboek.domain.events.system import EntryCorrected
from grootboek.domain.values import Code, Committed, EntryReference, Fingerprint, Handle, LeafHash, PublicKeyLine
from grootboek.evidence.act_signature import sign_acts
from grootboek.evidence.canonical import canonical
from grootboek.evidence.entry import signed_act
from grootboek.ledger.audit import audit
from tests.errors.cases.ledger_audit import after, after_rewriting
from tests.errors.reproduction import reproduces
from tests.ledger.making import KEY, act, in_memory, registered
from tests.story import MINISTRY, ROOT, Story, key_of, text

if TYPE_CHECKING:
    from grootboek.domain.act import Act
    from grootboek.evidence.findings import Finding
    from grootboek.ledger.books import Books


def with_key_made_by_the_enroller(story: Story, handle: str) -> None:
    """The administrator enrols an official, and makes the key too."""
    public = key_of(handle).public_key
    key = OfferedKey(Fingerprint(public.fingerprint), PublicKeyLine(public.line), "enroller")
    story.do(EnrolOfficial(Handle(handle), text("official"), MINISTRY, key), by="admin@example")


@reproduces(
    "time-not-later",
    en=(
        "Entry 16 was recorded at 2026-11-23T08:00:06.000000Z, not later than the entry before it "
        "(2026-11-23T09:00:04.000000Z). Times only go up: compare both with a backup."
    ),
    nl=(
        "Boeking 16 is vastgelegd om 2026-11-23T08:00:06.000000Z, niet later dan de boeking ervoor "
        "(2026-11-23T09:00:04.000000Z). Tijden lopen alleen op: vergelijk beide met een reservekopie."
    ),
)
def giving_an_entry_an_earlier_time() -> list[Finding]:
    return after_rewriting(16, b'"recorded_at":"2026-11-23T09', b'"recorded_at":"2026-11-23T08')


@reproduces(
    "time-not-by-clock",
    en=(
        "Entry 16 has the time 2026-11-23T09:00:06.000000Z and the clock 2026-11-23T08:00:00.000000Z, which the "
        "ledger would not have put together. It was altered: compare it with a backup."
    ),
    nl=(
        "Boeking 16 heeft de tijd 2026-11-23T09:00:06.000000Z en de klok 2026-11-23T08:00:00.000000Z, en die had het "
        "grootboek niet zo samengevoegd. De boeking is veranderd: vergelijk die met een reservekopie."
    ),
)
def giving_an_entry_a_clock_that_does_not_fit() -> list[Finding]:
    return after_rewriting(16, b'{"index"', b'{"clock":"2026-11-23T08:00:00.000000Z","index"')


@reproduces(
    "clock-went-back",
    en=(
        "At entry 30 the clock said 2026-11-22T09:00:26.000000Z, earlier than at the entry before "
        "(2026-11-23T09:00:24.000000Z). The order of the entries is right all the same; have the clock looked at."
    ),
    nl=(
        "Bij boeking 30 zei de klok 2026-11-22T09:00:26.000000Z, eerder dan bij de boeking ervoor "
        "(2026-11-23T09:00:24.000000Z). De volgorde van de boekingen klopt toch; laat de klok nakijken."
    ),
)
def recording_after_the_clock_was_set_back() -> list[Finding]:
    with Story() as story:
        story.clock.moment -= timedelta(days=1)
        story.system()
        return list(audit(story.ledger.reader))


@reproduces(
    "clock-leapt",
    en=(
        "Entry 30 was recorded at 2028-11-22T09:00:26.000000Z, more than a year after the entry before "
        "(2026-11-23T09:00:24.000000Z). An operator confirmed the clock then; ask whether that was right."
    ),
    nl=(
        "Boeking 30 is vastgelegd om 2028-11-22T09:00:26.000000Z, meer dan een jaar na de boeking ervoor "
        "(2026-11-23T09:00:24.000000Z). Een beheerder heeft de klok toen bevestigd; vraag of dat klopte."
    ),
)
def recording_with_a_confirmed_clock_two_years_ahead() -> list[Finding]:
    with Story() as story:
        story.clock.moment += timedelta(days=730)
        story.do(RegisterSystem(Code("SYS-1"), MINISTRY, text("Fictional system")), clock_confirmed=True)
        return list(audit(story.ledger.reader))


@reproduces(
    "disclosure-differs",
    en="The text of field name of entry 16 is not the one that was signed. It was altered: take it from a backup.",
    nl=(
        "De tekst van veld name van boeking 16 is niet die ondertekend is. De tekst is veranderd: haal hem uit een "
        "reservekopie."
    ),
)
def putting_another_text_in_the_place_of_one() -> list[Finding]:
    return after(
        'UPDATE disclosures SET disclosure = (SELECT disclosure FROM disclosures WHERE "index" = 1)'
        " WHERE \"index\" = 16 AND field = 'name'"
    )


@reproduces(
    "disclosure-unreferenced",
    en=(
        "There is a text for field because of entry 16, which has no such field. It was added later: it proves nothing."
    ),
    nl=(
        "Er is een tekst voor veld because van boeking 16, maar dat veld is er niet. De tekst is later toegevoegd: "
        "hij bewijst niets."
    ),
)
def adding_a_text_that_no_field_asks_for() -> list[Finding]:
    return after("INSERT INTO disclosures SELECT 16, 'because', disclosure FROM disclosures WHERE \"index\" = 1")


@reproduces(
    "entry-reference-differs",
    en="Entry 1 names entry 0, which is not earlier or is no longer what its author saw. Compare both with a backup.",
    nl=(
        "Boeking 1 noemt boeking 0, maar die is niet eerder of niet meer wat de maker zag. Vergelijk beide met een "
        "reservekopie."
    ),
)
def naming_an_entry_that_was_another() -> list[Finding]:
    with in_memory() as books:
        wrong = EntryCorrected(EntryReference(0, LeafHash("A" * 43 + "=")), Committed.of("Fictional reason"))
        return found_after(books, act(books.meta, "ai-system", "SYS-1", 1, wrong))


@reproduces(
    "key-fingerprint-differs",
    en=(
        "Entry 1 adds a key for cio@example with the fingerprint of another key. Signatures by it prove nothing: "
        "have the key added again."
    ),
    nl=(
        "Boeking 1 voegt voor cio@example een sleutel toe met de vingerafdruk van een andere. Handtekeningen daarmee "
        "bewijzen niets: laat de sleutel opnieuw toevoegen."
    ),
)
def adding_a_key_under_the_fingerprint_of_another() -> list[Finding]:
    with in_memory() as books:
        line = PublicKeyLine(KEY.public_key.line)
        wrong = KeyAdded(Fingerprint(key_of("another").public_key.fingerprint), line, "holder")
        return found_after(books, act(books.meta, "official", "cio@example", 1, wrong))


def found_after(books: Books, one: Act) -> list[Finding]:
    """What the audit finds after an act that no command would have made."""
    books.store.put([one], key=KEY)
    return list(audit(books.reader))


@reproduces(
    "event-type-newer",
    en=(
        "Entry 1 is of the type organisation.founded-anew.v3, which this version does not know. It is kept and "
        "counted; install a newer grootboek to read it."
    ),
    nl=(
        "Boeking 1 is van het type organisation.founded-anew.v3, dat deze versie niet kent. De boeking blijft "
        "bewaard en telt mee; installeer een nieuwere grootboek om die te lezen."
    ),
)
def reading_what_a_newer_version_recorded() -> list[Finding]:
    with in_memory() as books:
        made = act_to_json(registered(books.meta, "ORG-1"), lambda _field, _text: "A" * 43)
        made |= {"type": "organisation.founded-anew.v3", "event": {}}
        state = signed_act(canonical(made), sign_acts([canonical(made)], KEY)[0])
        originator = registered(books.meta, "ORG-1").originator_id
        books.recorder.insert_events([StoredEvent(originator, 1, made["type"], state)])
        return list(audit(books.reader))


@reproduces(
    "key-made-by-enroller",
    en=(
        "The key of new@example (entry 31) was made by admin@example, who could still have it. Ask new@example to "
        "replace it by a key of their own: `grootboek official rotate-key`."
    ),
    nl=(
        "De sleutel van new@example (boeking 31) is gemaakt door admin@example, die hem nog kan hebben. Vraag "
        "new@example die te vervangen door een eigen sleutel: `grootboek official rotate-key`."
    ),
)
def enrolling_an_official_with_a_key_made_for_them() -> list[Finding]:
    with Story() as story:
        with_key_made_by_the_enroller(story, "new@example")
        return list(audit(story.ledger.reader))


@reproduces(
    "key-made-by-the-other",
    en=(
        "Entry 39 needs two officials, but the key of chief@example was made by admin@example. It may have been one "
        "person: ask both."
    ),
    nl=(
        "Boeking 39 vraagt twee functionarissen, maar de sleutel van chief@example is gemaakt door admin@example. "
        "Het kan dezelfde persoon zijn geweest: vraag het beiden."
    ),
)
def approving_with_a_key_that_the_recorder_made() -> list[Finding]:
    with Story() as story:
        with_key_made_by_the_enroller(story, "chief@example")
        story.grant("chief@example", "approver", MINISTRY)
        story.enrol("second@example", ROOT)
        story.grant("second@example", "administrator", ROOT)
        story.do(GrantMandate(Handle("admin@example"), "recorder", Code(ROOT)), by="second@example")
        story.system()
        story.classify(by="admin@example")
        story.approve(by="chief@example")
        return list(audit(story.ledger.reader))
