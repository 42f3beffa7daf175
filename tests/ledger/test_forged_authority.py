"""What no rule lets in, forced into the store: ``verify`` says of which entry, and which rule.

Each forgery is made on a sound ledger by somebody who may write the file and has some key; the last entry is theirs.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from grootboek.domain.commands.classification import RecordClassification
from grootboek.domain.commands.exemption import ClaimExemption
from grootboek.domain.commands.official import AddKey, LeaveOffice, RevokeKey, WithdrawMandate
from grootboek.domain.commands.redaction import ApproveRedaction, ProposeLift, ProposeRedaction
from grootboek.domain.commands.shutdown import DecideShutdown, SwitchOff
from grootboek.domain.events.classification import ClassificationApproved
from grootboek.domain.events.exemption import ExemptionAccepted
from grootboek.domain.events.official import KeyAdded, KeyRevoked, MandateGranted, OfficialEnrolled, OfficialLeft
from grootboek.domain.events.organisation import OrganisationRegistered
from grootboek.domain.events.redaction import LiftProposed, RedactionApproved, RedactionLifted
from grootboek.domain.events.shutdown import ShutdownVerified
from grootboek.domain.events.system import LifecycleChanged
from grootboek.domain.values import Code, EntryReference, Handle
from grootboek.ledger.audit import audit
from tests.ledger.forcing import forced
from tests.ledger.tampering import rewrite
from tests.story import AGENCY, MINISTRY, OTHER, ROOT, Story, offered, prohibited, text

if TYPE_CHECKING:
    from grootboek.domain.act import Event, Recorded
    from grootboek.domain.values import StreamKind

ADMIN, RECORDER, APPROVER = Handle("admin@example"), Handle("recorder@example"), Handle("approver@example")
ONE, SYSTEM, WHY = Code("1"), "SYS-1", text("Fictional reason.")
OFF = LifecycleChanged(ONE, "out_of_use")
SHOWN: Any = {Code("medical_purpose_documented"): "met", Code("regulatory_basis_named"): "met"}
NEW = offered("new-key")


def told() -> Story:
    """A ledger with everything that a second official decides about, all of it by the recorder."""
    story = Story()
    story.system(SYSTEM)
    story.do(RecordClassification(Code(SYSTEM), prohibited()))
    story.approve()
    story.do(ClaimExemption(Code(SYSTEM), Code("f-x1"), WHY, SHOWN))
    story.do(DecideShutdown(Code(SYSTEM), WHY))
    story.do(SwitchOff(Code(SYSTEM), WHY))
    story.do(ProposeRedaction(story.size - 1, Code("because"), "withheld", Code("woo-5.2")))
    return story


def last(story: Story, type_: str) -> Recorded:
    """The last entry of a type."""
    return next(entry for entry in reversed(story.entries()) if type_ == entry.event.TYPE)


def naming(story: Story, type_: str) -> EntryReference:
    """The last entry of a type, as another names it."""
    found = last(story, type_)
    return EntryReference(found.index, found.leaf)


def mandate_of(story: Story, handle: str, role: str) -> int:
    """The index of the mandate of an official."""
    entries = story.entries()
    return next(
        entry.index for entry in entries if entry.act.stream.code == handle and getattr(entry.event, "role", "") == role
    )


def on_system(event: Event, *, by: str = RECORDER, mandate: int | str | None = "recorder", **how: Any) -> Forgery:
    """An entry about the system."""
    return _forced(event, SYSTEM, "ai-system", by, mandate, how)


def on_official(event: Event, about: str = RECORDER, *, by: str = ADMIN, mandate: int | str | None = 4) -> Forgery:
    """An entry about an official."""
    return _forced(event, about, "official", by, mandate, {})


def _forced(event: Event, about: str, kind: StreamKind, by: str, mandate: int | str | None, how: Any) -> Forgery:  # noqa: ANN401 - all that may be forged
    def forge(story: Story) -> None:
        index = mandate_of(story, by, mandate) if isinstance(mandate, str) else mandate
        forced(story, event, about=about, by=by, kind=kind, mandate=index, **how)

    return forge


def deciding(event: Callable[[Story], Event], *, by: str = RECORDER, key: str | None = None) -> Forgery:
    """A decision about what the recorder recorded, by an official who may approve."""

    def forge(story: Story) -> None:
        if by != APPROVER:
            story.grant(by, "approver", MINISTRY)
        mandate = mandate_of(story, by, "approver")
        forced(story, event(story), about=SYSTEM, by=by, key=key, kind="ai-system", mandate=mandate)

    return forge


def after(*commands: object, then: Forgery) -> Forgery:
    """The forgery after an administrator did this."""

    def forge(story: Story) -> None:
        for command in commands:
            story.do(command, by=ADMIN)
        then(story)

    return forge


def rewritten(old: bytes, new: bytes) -> Forgery:
    """Bytes of the last entry replaced."""

    def forge(story: Story) -> None:
        rewrite(story.ledger.books, story.size - 1, old, new)

    return forge


def swapped(story: Story) -> None:
    """The signature of the entry before under the last one."""
    earlier, latest = story.ledger.reader.entry(story.size - 2).entry, story.ledger.reader.entry(story.size - 1).entry
    rewrite(story.ledger.books, story.size - 1, _signature(latest), _signature(earlier))


def emptied(story: Story) -> None:
    """Nothing in the place of the last signature."""
    latest = story.ledger.reader.entry(story.size - 1).entry
    rewrite(story.ledger.books, story.size - 1, _signature(latest), b'"sshsig":""')


def expired(story: Story) -> None:
    """Under a mandate whose last day was yesterday."""
    story.grant("auditor@example", "recorder", MINISTRY, until="2026-11-23")
    story.clock.moment += timedelta(days=1)
    on_system(OFF, by="auditor@example")(story)


def _signature(entry: bytes) -> bytes:
    return entry[entry.index(b'"sshsig":') : -3]


def approval(story: Story) -> Event:
    return ClassificationApproved(ONE, naming(story, "ai-system.classified.v1"))


def acceptance(_story: Story) -> Event:
    return ExemptionAccepted(ONE, Code("SYS-1:claim-1"), WHY)


def verification(story: Story) -> Event:
    return ShutdownVerified(ONE, naming(story, "ai-system.switched-off.v1"), WHY)


def redaction(story: Story) -> Event:
    return RedactionApproved(naming(story, "entry.redaction-proposed.v1"))


def lift(story: Story) -> Event:
    """The end of what the recorder proposed to withhold, which the recorder proposes too."""
    approve = ApproveRedaction(story.size - 2 if story.entries()[-1].act.stream.kind == "official" else story.size - 1)
    story.do(approve, by=APPROVER)
    switched_off = last(story, "ai-system.switched-off.v1")
    story.do(ProposeLift(switched_off.index, Code("because"), WHY))
    return RedactionLifted(naming(story, "entry.redaction-lift-proposed.v1"))


def reviving_what_is_erased(story: Story) -> None:
    story.do(
        ProposeRedaction(last(story, "ai-system.switched-off.v1").index, Code("because"), "erased", Code("avg-17"))
    )
    story.do(ApproveRedaction(story.size - 1), by=APPROVER)
    on_system(LiftProposed(naming(story, "entry.redaction-approved.v1"), WHY))(story)


def lifting_what_nobody_approved(story: Story) -> None:
    on_system(LiftProposed(naming(story, "entry.redaction-proposed.v1"), WHY))(story)


def ending_by_a_recorder(story: Story) -> None:
    on_system(lift(story))(story)


def ending_without_a_proposal(story: Story) -> None:
    story.do(ApproveRedaction(story.size - 1), by=APPROVER)
    event = RedactionLifted(naming(story, "entry.redaction-approved.v1"))
    on_system(event, by=APPROVER, mandate="approver")(story)


Forgery = Callable[[Story], None]
REVOKED = RevokeKey(RECORDER, offered(RECORDER).fingerprint, WHY)
WITHDRAWN = WithdrawMandate(RECORDER, "recorder", MINISTRY)
LEFT = LeaveOffice(RECORDER)
NEW_KEY = KeyAdded(NEW.fingerprint, NEW.public_key, "holder")
FORGERIES: dict[str, tuple[str, Forgery]] = {
    "a signature stripped": ("signed-malformed", rewritten(b'"sshsig":', b'"sshsix":')),
    "a signature emptied": ("sshsig-malformed", emptied),
    "a signature swapped": ("sshsig-does-not-verify", swapped),
    "an act altered": ("sshsig-does-not-verify", rewritten(b'"mode":"withheld"', b'"mode":"erasures"')),
    "a key of another official": ("key-not-own", on_system(OFF, key="approver@example")),
    "a key of nobody": ("key-not-own", on_system(OFF, key="nobody")),
    "a key that was revoked": ("key-revoked", after(REVOKED, then=on_system(OFF))),
    "an official who left": ("official-left", after(LEFT, then=on_system(OFF))),
    "an official who was never enrolled": (
        "official-not-enrolled",
        on_system(OFF, by="nobody@example", mandate=4, organisation="MINISTRY"),
    ),
    "for another organisation": ("actor-organisation", on_system(OFF, organisation="OTHER")),
    "no mandate named": ("mandate-other", on_system(OFF, mandate=None)),
    "the mandate of another": ("mandate-other", on_system(OFF, mandate=4)),
    "a role that may not": ("no-mandate", on_system(OFF, by=APPROVER, mandate="approver")),
    "a mandate over others": ("no-mandate", on_system(OFF, by="other@example")),
    "a mandate that was withdrawn": ("no-mandate", after(WITHDRAWN, then=on_system(OFF))),
    "a mandate past its last day": ("no-mandate", expired),
    "approving what one examined": ("same-official", deciding(approval)),
    "approving with the key that examined": (
        "same-key",
        after(AddKey(APPROVER, offered(RECORDER)), then=deciding(approval, by=APPROVER, key=RECORDER)),
    ),
    "accepting what one claimed": ("same-official", deciding(acceptance)),
    "accepting with the key that claimed": (
        "same-key",
        after(AddKey(APPROVER, offered(RECORDER)), then=deciding(acceptance, by=APPROVER, key=RECORDER)),
    ),
    "verifying what one switched off": ("same-official", deciding(verification)),
    "verifying with the key that switched off": (
        "same-key",
        after(AddKey(APPROVER, offered(RECORDER)), then=deciding(verification, by=APPROVER, key=RECORDER)),
    ),
    "approving the redaction that one proposed": ("same-official", deciding(redaction)),
    "approving a redaction with the key that proposed": (
        "same-key",
        after(AddKey(APPROVER, offered(RECORDER)), then=deciding(redaction, by=APPROVER, key=RECORDER)),
    ),
    "ending the withholding that one proposed to end": ("same-official", deciding(lift)),
    "ending a withholding with the key that proposed": (
        "same-key",
        after(AddKey(APPROVER, offered(RECORDER)), then=deciding(lift, by=APPROVER, key=RECORDER)),
    ),
    "the end of a withholding by no approver": ("no-mandate", ending_by_a_recorder),
    "a text brought back that is erased": ("erasure-final", reviving_what_is_erased),
    "the end of what nobody approved": ("withholding-not-there", lifting_what_nobody_approved),
    "a withholding ended without a proposal": ("lift-not-there", ending_without_a_proposal),
    "a key added by no administrator": ("no-mandate", on_official(NEW_KEY, APPROVER, by=RECORDER, mandate="recorder")),
    "a key added to one who left": ("official-left", after(LEFT, then=on_official(NEW_KEY))),
    "a key revived": (
        "key-known",
        after(
            REVOKED, then=on_official(KeyAdded(offered(RECORDER).fingerprint, offered(RECORDER).public_key, "holder"))
        ),
    ),
    "a key given on that was revoked": (
        "key-revoked-elsewhere",
        after(
            REVOKED,
            then=on_official(KeyAdded(offered(RECORDER).fingerprint, offered(RECORDER).public_key, "holder"), APPROVER),
        ),
    ),
    "a key revoked by no administrator": (
        "no-mandate",
        on_official(KeyRevoked(offered(APPROVER).fingerprint, WHY), APPROVER, by=RECORDER, mandate="recorder"),
    ),
    "a key revoked that nobody has": ("subject-unknown", on_official(KeyRevoked(NEW.fingerprint, WHY))),
    "enrolled anew": ("official-known", on_official(OfficialEnrolled(text("other"), OTHER))),
    "a mandate granted to oneself": (
        "no-mandate",
        on_official(MandateGranted("administrator", ROOT), RECORDER, by=RECORDER, mandate="recorder"),
    ),
    "a mandate granted to one who left": (
        "official-left",
        after(LEFT, then=on_official(MandateGranted("recorder", AGENCY))),
    ),
    "the last administrator gone": ("last-administrator", on_official(OfficialLeft(), ADMIN)),
    "the last administrator's key gone": (
        "last-administrator",
        on_official(KeyRevoked(offered(ADMIN).fingerprint, WHY), ADMIN, mandate=None),
    ),
    "a root beside the root": (
        "founding-only",
        _forced(OrganisationRegistered(text("x"), "zbo"), "NEW", "organisation", ADMIN, 4, {}),
    ),
}


@pytest.mark.parametrize(("code", "forge"), FORGERIES.values(), ids=FORGERIES)
def test_a_forgery_is_found_at_its_entry_by_its_rule(code: str, forge: Forgery) -> None:
    with told() as story:
        assert [finding.code for finding in audit(story.ledger.reader) if finding.level == "unsound"] == []
        forge(story)
        found = [(each.code, each.index) for each in audit(story.ledger.reader) if each.level == "unsound"]
        assert (code, story.size - 1) in found
        assert {index for _, index in found} <= {story.size - 1, None}
