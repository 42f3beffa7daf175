"""``grootboek system list`` and ``show``: the AI systems, and one of them in full."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from typer import Argument, Context

from ...domain.values import Code
from ..answers import Answer, Fields, Paragraph, Part, Table
from ..asking import asking
from ..heading import moment_heading, outcome_notes
from ..system_life import deployment_life, life_shown, links_said
from ..texts.columns import title, titles
from ..texts.messages import message
from ..withheld_lines import withheld_lines

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ...domain.law.laws import Laws
    from ...errors import Language
    from ...projections.inventory import InventoryRow
    from ...projections.position import Moment
    from ...projections.shown_texts import Audience
    from ...projections.system_list import SystemList, SystemRow
    from ...projections.system_show import DeploymentShown, PeriodRow, SystemShown
    from ...projections.text_of import TextOf

LISTED = ("ref", "name", "function", "organisation", "standing", "external")
LISTED_KEYS = (*LISTED, "held_elsewhere")
"""The columns of a CSV file, which says the level of what is held elsewhere in a column of its own, as `inventory`."""
PERIODS = ("from", "until", "standing", "organisation", "rests_on")
TEXTS = ("name", "function", "purpose", "supplier", "version")


def list_(context: Context) -> Answer:
    """All systems with a deployment at a moment."""
    from ...projections.system_list import system_list

    session = context.obj
    with asking(session) as (projections, moment):
        return _list_answer(system_list(projections, moment), moment, projections.laws(), session.language)


def show(context: Context, *, ref: Annotated[Code, Argument(parser=Code, metavar="REF")]) -> Answer:
    """One system, every fact with the entry it rests on."""
    from ...projections.system_show import system_show
    from ...projections.withheld_texts import with_withheld

    session = context.obj
    with asking(session) as (projections, moment):
        found = system_show(projections, moment, ref)
        audience: Audience = session.given.get("audience") or "full"
        heading = list(moment_heading(moment, session.language, audience))
        heading += withheld_lines(audience, (), session.language)
        heading += _fictional(_is_fictional(found), session.language)
        heading += outcome_notes(found.review_status, session.language)
        return Answer(with_withheld(projections, found.document()), heading, tuple(_shown(found, session.language)))


def _list_answer(found: SystemList, moment: Moment, laws: Laws, language: Language) -> Answer:
    fictional = any(deployment.fictional for row in found.rows for deployment in row.deployments)
    table = Table(
        columns=titles(LISTED, language),
        rows=[_listed(row, language) for row in found.rows],
        keys=LISTED_KEYS,
        data=[_listed_data(row) for row in found.rows],
        empty=message("no-systems", language),
    )
    from ...projections.inventory import review_status

    status = review_status([deployment for row in found.rows for deployment in row.deployments], laws)
    heading = [*moment_heading(moment, language), *_fictional(fictional, language), *outcome_notes(status, language)]
    return Answer(found.document(), heading, (table,))


def _listed(row: SystemRow, language: Language) -> list[str]:
    from ...domain.labels import label
    from ...projections.held_elsewhere import held_words

    first = row.deployments[0]
    absent = message("text-absent", language)
    standings = dict.fromkeys(label("standing", each.standing, language) for each in row.deployments)
    mark = " " + message("fictional", language) if first.fictional else ""
    organisations = "; ".join(dict.fromkeys(each.organisation for each in row.deployments)) + mark
    return [
        row.ref,
        held_words(first.held_elsewhere, language) if first.held_elsewhere else first.text("name") or absent,
        first.text("function") or "",
        organisations,
        "; ".join(standings),
        "; ".join(first.external),
    ]


def _listed_data(row: SystemRow) -> list[str]:
    first = row.deployments[0]
    organisations = "; ".join(dict.fromkeys(each.organisation for each in row.deployments))
    standings = "; ".join(dict.fromkeys(each.standing for each in row.deployments))
    external = "; ".join(first.external)
    texts = [first.text(field) or "" for field in ("name", "function")]
    return [row.ref, *texts, organisations, standings, external, first.held_elsewhere or ""]


def _fictional(fictional: bool, language: Language) -> tuple[str, ...]:
    return (message("fictional-organisations", language),) if fictional else ()


def _is_fictional(found: SystemShown) -> bool:
    return any(each.row is not None and each.row.fictional for each in found.deployments)


def _shown(found: SystemShown, language: Language) -> Iterator[Part]:
    pairs = [(title("ref", language), found.ref)]
    if found.row is not None:
        texts = found.row.texts
        if found.row.held_elsewhere is not None:
            from ...projections.held_elsewhere import held_words

            pairs.append((title("name", language), held_words(found.row.held_elsewhere, language)))
        pairs += [(title(name, language), _text(texts[name], language)) for name in TEXTS if name in texts]
        pairs.append((title("external", language), "; ".join(found.row.external)))
    pairs.append((title("entries", language), ", ".join(map(str, found.entries))))
    yield Fields(pairs)
    yield from links_said(found.life, language)
    yield from life_shown(found.life, language)
    for each in found.deployments:
        yield from _deployment(each, language)


def _deployment(shown: DeploymentShown, language: Language) -> Iterator[Part]:
    yield Paragraph(f"{title('deployment', language)} {shown.deployment}")
    if shown.row is not None:
        yield Fields([*_facts(shown.row, language), *_examination(shown.row, shown.written, language)])
    yield from deployment_life(shown, language)
    yield Table(
        columns=titles(PERIODS, language),
        rows=[_period(period, language) for period in shown.periods],
        keys=PERIODS,
    )


def _period(period: PeriodRow, language: Language) -> list[str]:
    from ...domain.labels import label

    return [
        period.from_day or "",
        period.until_day or "",
        label("standing", period.standing, language),
        period.organisation,
        ", ".join(map(str, period.rests_on)),
    ]


def _facts(row: InventoryRow, language: Language) -> Iterator[tuple[str, str]]:
    """The facts on the day, each with its entry."""
    from ...domain.labels import explanation, label

    standing = label("standing", row.standing, language)
    dated = f"{standing} ({row.standing_date})" if row.standing_date else standing
    yield title("standing", language), f"{dated}: {explanation(row.standing, language)}"
    if row.outcome is not None:
        outcome = label("outcome", row.outcome, language)
        by = message("approved-by", language, value=row.approval)
        yield title("outcome", language), f"{_at(outcome, row.classification, language)}, {by}"
    yield title("points", language), ", ".join(row.points)
    yield title("use", language), _at(label("use", row.use, language), row.use_index, language)
    yield title("claim", language), label("claim", row.claim, language)
    yield title("shutdown", language), label("shutdown", row.shutdown, language)
    mark = " " + message("fictional", language) if row.fictional else ""
    yield title("organisation", language), _at(row.organisation + mark, row.organisation_index, language)
    yield title("roles", language), ", ".join(label("operator_role", role, language) for role in row.roles)
    yield title("processes", language), "; ".join(_text(process, language) for process in row.processes)
    yield title("rests_on", language), ", ".join(map(str, row.rests_on))


def _examination(row: InventoryRow, written: Mapping[str, TextOf], language: Language) -> Iterator[tuple[str, str]]:
    """How the approved examination was done: its depth, the law and guidance used, and its one motivation."""
    from ...domain.labels import label

    if row.depth is not None:
        yield title("depth", language), label("depth", row.depth, language)
    yield title("taxonomy", language), row.taxonomy or ""
    yield title("guidance", language), ", ".join(row.guidance)
    if "because" in written:
        yield title("because", language), _text(written["because"], language)


def _text(text: TextOf, language: Language) -> str:
    return _at(text.value or message("text-absent", language), text.index, language)


def _at(value: str, index: int | None, language: Language) -> str:
    return value if index is None else f"{value} [{message('entry-number', language, index=index)}]"
