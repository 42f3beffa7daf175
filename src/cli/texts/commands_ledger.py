"""Help of the commands about the ledger itself: what it is, and up to which level content may be in it."""

from __future__ import annotations

from .help_types import Help

TEXTS: dict[str, Help] = {
    "ledger": Help(
        en=("The ledger itself: what it is, and up to which level content may be in it.",),
        nl=("Het grootboek zelf: wat het is, en tot en met welk niveau inhoud erin mag.",),
    ),
    "ledger show": Help(
        en=(
            "Show which ledger this is, how many entries it has, and for which level it is accredited.",
            "Nothing is checked here: that is what `grootboek verify` is for.",
        ),
        nl=(
            "Toon welk grootboek dit is, hoeveel boekingen het heeft, en tot en met welk niveau het is toegelaten.",
            "Er wordt hier niets gecontroleerd: daar is `grootboek verify` voor.",
        ),
        examples=("grootboek ledger show",),
    ),
    "ledger accredit": Help(
        en=(
            "State up to which level content may be recorded from here on.",
            (
                "Content above that level, also a document given with --evidence, is refused; of a system that may not "
                "be in here, `system stub` records that it is there. What was recorded before stays: a "
                "lower level takes nothing out. Name the decision that allows it with --evidence."
            ),
        ),
        nl=(
            "Leg vast tot en met welk niveau inhoud voortaan mag worden vastgelegd.",
            (
                "Inhoud boven dat niveau, ook een stuk van --evidence, wordt geweigerd; van een systeem dat hier niet "
                "in mag, legt `system stub` vast dat het er is. Wat eerder is vastgelegd blijft: een lager "
                "niveau haalt niets weg. Noem met --evidence het besluit dat het toestaat."
            ),
        ),
        examples=(
            (
                'grootboek ledger accredit departmental_confidential --because "decision of the security officer" '
                "--evidence decision.pdf"
            ),
        ),
    ),
}
