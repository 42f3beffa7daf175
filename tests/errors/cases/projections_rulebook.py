"""What is not in the rulebook of a moment, or cannot be compared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from grootboek.domain.law.differences import differences
from grootboek.domain.law.laws import SHIPPED
from grootboek.domain.values import Code
from grootboek.projections.moments import NOW, resolve
from grootboek.projections.rulebook_list import item_of, rulebook_list
from grootboek.projections.store import Projections
from tests.errors.reproduction import reproduces
from tests.law_files import FICTION, LAW_FILE, add
from tests.ledger.tampering import tamper
from tests.story import Story

if TYPE_CHECKING:
    from grootboek.projections.rulebook_list import RulebookItem


def item(story: Story, code: str) -> RulebookItem:
    """An item of the rulebook now."""
    with Projections(story.ledger.reader) as projections:
        moment = resolve(projections, NOW, story.clock.now())
        return item_of(rulebook_list(projections, moment), Code(code))


@reproduces(
    "rulebook-item-unknown",
    en=(
        "The rulebook had no GL-PP-9 at that moment. Nearest: GL-PP-2, GL-PP-1, GL-AP-F. See all of it with `grootboek "
        "rulebook show`."
    ),
    nl=(
        "Het regelboek had op dat moment geen GL-PP-9. Het meest lijkend: GL-PP-2, GL-PP-1, GL-AP-F. Bekijk alles met "
        "`grootboek rulebook show`."
    ),
)
def showing_guidance_that_is_not_there() -> None:
    with Story() as story:
        item(story, "GL-PP-9")


@reproduces(
    "rulebook-item-not-at-hand",
    en="What FICTION-2026-1 says is not at hand here. Look with `grootboek verify`, or use newer software.",
    nl=(
        "Wat FICTION-2026-1 zegt is hier niet voorhanden. Kijk met `grootboek verify`, of gebruik nieuwere "
        "programmatuur."
    ),
)
def comparing_a_law_whose_file_was_removed() -> None:
    with Story() as story:
        story.do(add(LAW_FILE), by="admin@example")
        tamper(story.ledger.books, "DELETE FROM disclosures WHERE field LIKE 'content.%'")
        _ = item(story, FICTION).content


@reproduces(
    "law-kinds-differ",
    en="2026-1744 and HR-CIO are not of one kind. Compare two versions of the law, or two guidance documents.",
    nl="2026-1744 en HR-CIO zijn niet van één soort. Vergelijk twee versies van de wet, of twee handreikingen.",
)
def comparing_law_with_guidance() -> None:
    differences(SHIPPED.taxonomy(Code("2026-1744")), SHIPPED.guidance_item(Code("HR-CIO")))
