"""Officials whose key is on a smart card: a token of SoftHSM, reached by a real SSH agent through PKCS#11."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from grootboek.cli.signing_keys import signing_key
from grootboek.domain.events.system import LifecycleChanged
from grootboek.domain.values import Code
from grootboek.errors import GrootboekError, NotAuthorised, Refused
from grootboek.ledger.application import Ledger
from grootboek.ledger.clock import RehearsalClock
from tests.cli.card_holder import (
    HOLDER,
    NAMED,
    approves,
    by_holder,
    by_ssh_keygen,
    enrolled,
    founding,
    mandate_of_holder,
    of_holder,
    proposes,
    registers,
    requested,
    signatures,
    unsound,
)
from tests.ledger.forcing import forced_into
from tests.smart_card import KEYS, OTHER_PIN, needs_smart_card, smart_card
from tests.ssh_agent import hold, made_key

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.cli.rehearsal import Rehearsal
    from tests.smart_card import SmartCard

pytestmark = needs_smart_card
SAID = {"ecdsa": "ECDSA key", "rsa": "RSA key"}


@pytest.fixture
def card(tmp_path: Path) -> Iterator[SmartCard]:
    """A card with both keys, in the agent."""
    folder = tmp_path / "card"
    folder.mkdir()
    with smart_card(folder, *KEYS) as made:
        yield made


@pytest.fixture
def ledger(tmp_path: Path) -> Rehearsal:
    """A ledger in which nobody has a card yet."""
    return founding(tmp_path)


@pytest.mark.parametrize("label", KEYS)
def test_a_card_asks_records_and_approves_many_by_one_signature(ledger: Rehearsal, card: SmartCard, label: str) -> None:
    enrolled(ledger, card.public(label), **card.environment)
    proposes(ledger, "SYS-1", "SYS-2", "SYS-3")
    alone = registers(ledger, "SYS-4", **card.environment)
    together = approves(ledger, "SYS-1", "SYS-2", "SYS-3", **card.environment)
    assert (len(alone), len(together)) == (1, 3)
    assert len(signatures(ledger, together)) == 1
    assert all(SAID[label] in by_ssh_keygen(ledger, index) for index in (alone[0], together[-1]))
    assert unsound(ledger) == []


def test_each_way_in_which_a_card_fails_has_its_remedy_and_records_nothing(ledger: Rehearsal, card: SmartCard) -> None:
    public = card.public("ecdsa")
    enrolled(ledger, public, **card.environment)
    size = ledger.ask("checkpoint", "show", "--json")["size"]
    around = {**card.environment, "GROOTBOEK_KEY": str(public)}

    def refused(code: str, english: str, dutch: str) -> None:
        with pytest.raises(GrootboekError) as caught:
            registers(ledger, "SYS-1", **around)
        assert caught.value.code == code
        assert english in caught.value.text("en")
        assert dutch in caught.value.text("nl")

    assert card.locked()
    refused("agent-empty", "unlock it with `ssh-add -X`", "ontgrendel hem met `ssh-add -X`")
    assert card.locked(until=True)
    assert card.removed()
    refused("agent-empty", "add it again with `ssh-add -s`", "opnieuw toe met `ssh-add -s`")
    assert not card.added(OTHER_PIN)
    refused("agent-empty", "or its PIN was wrong", "of de pincode was fout")
    hold(card.agent, made_key(card.folder / "another"))
    refused("key-not-in-agent", "it holds SHA256:", "wel SHA256:")
    assert card.added()
    card.pulled_out()
    refused("agent-refused", "the smart card was taken out", "de smartcard is eruit")
    assert ledger.ask("checkpoint", "show", "--json")["size"] == size


def test_a_key_that_wants_its_pin_at_each_signature_is_refused_by_the_agent_and_the_message_says_so(
    card: SmartCard,
) -> None:
    card.with_careful_key()
    with pytest.raises(Refused) as caught:
        signing_key(card.public("careful"), card.environment).sign(b"{}", "act@grootboek")
    assert caught.value.code == "agent-refused"
    assert "wants its PIN at each signature" in caught.value.text("en")
    assert "bij elke handtekening haar pincode" in caught.value.text("nl")
    assert card.removed()  # OpenSSH's library of cards is in the midst of that signature
    assert card.added()
    signing_key(card.public("ecdsa"), card.environment).sign(b"{}", "act@grootboek")


def test_an_agent_that_is_gone_is_named_with_the_remedy(ledger: Rehearsal, tmp_path: Path) -> None:
    folder = tmp_path / "card"
    folder.mkdir()
    with smart_card(folder, "ecdsa") as card:
        enrolled(ledger, card.public("ecdsa"), **card.environment)
    words = ("system", "register", "SYS-1", "--organisation", "example", "--name", "Fictional", *NAMED)
    for language, said in (("en", "The SSH agent at"), ("nl", "De SSH-agent op")):
        done = ledger.run(*words, "--lang", language, by=HOLDER, **card.environment)
        assert done.status == 5
        assert said in done.messages


def test_of_several_keys_on_a_card_the_one_signs_that_the_ledger_knows_and_that_was_not_revoked(
    ledger: Rehearsal, card: SmartCard
) -> None:
    enrolled(ledger, card.public("rsa"), **card.environment)
    (first,) = registers(ledger, "SYS-1", **card.environment)
    assert SAID["rsa"] in by_ssh_keygen(ledger, first)
    other = requested(ledger, card.public("ecdsa"), **card.environment)
    ledger.do("official", "add-key", HOLDER, "--request", str(other))
    keys = [each["fingerprint"] for each in of_holder(ledger)["keys"]]
    ledger.do("official", "revoke-key", HOLDER, keys[0], "--because", "fictional reason")
    (second,) = registers(ledger, "SYS-2", **card.environment)
    assert SAID["ecdsa"] in by_ssh_keygen(ledger, second)
    with pytest.raises(GrootboekError) as caught:
        registers(ledger, "SYS-3", **card.environment, GROOTBOEK_KEY=str(card.public("rsa")))
    assert caught.value.code == "key-revoked"


def test_one_key_of_a_card_follows_another_by_one_signature(ledger: Rehearsal, card: SmartCard) -> None:
    enrolled(ledger, card.public("ecdsa"), **card.environment)
    rotated = by_holder(
        ledger, "official", "rotate-key", "--new-key", str(card.public("rsa")), **card.environment
    ).document["entries"]
    assert len(signatures(ledger, [entry["index"] for entry in rotated])) == 1
    (index,) = registers(ledger, "SYS-1", **card.environment)
    assert SAID["rsa"] in by_ssh_keygen(ledger, index)


def test_a_revoked_card_that_the_agent_still_holds_records_nothing_and_verify_finds_what_it_forces(
    ledger: Rehearsal, card: SmartCard
) -> None:
    public = card.public("ecdsa")
    enrolled(ledger, public, **card.environment)
    (index,) = registers(ledger, "SYS-1", **card.environment)
    (key,) = of_holder(ledger)["keys"]
    ledger.do("official", "revoke-key", HOLDER, key["fingerprint"], "--because", "fictional loss")
    with pytest.raises(NotAuthorised) as caught:
        registers(ledger, "SYS-2", **card.environment)
    assert caught.value.code == "key-revoked"
    assert unsound(ledger) == []
    signer = signing_key(public, card.environment)
    with Ledger.opened(ledger.path, clock=RehearsalClock(ledger.clock), randomness=os.urandom) as opened:
        event = LifecycleChanged(Code("1"), "out_of_use")
        forced_into(
            opened, event, about="SYS-1", by=HOLDER, key=signer, kind="ai-system", mandate=mandate_of_holder(ledger)
        )
    assert unsound(ledger) == ["key-revoked"]
    assert by_ssh_keygen(ledger, index)
