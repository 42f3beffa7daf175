"""``grootboek snapshot verify`` and ``diff``: snapshots alone, without a ledger."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

from typer import Argument, Context, Option

from ...errors import GrootboekError
from ..answers import Answer, Fields, Table
from ..documents import read_bytes
from ..finding_list import findings_answer
from ..texts.columns import titles
from ..texts.messages import message
from ..verifier_keys import verifier_keys
from ..witness_option import quorum_option

if TYPE_CHECKING:
    from ...errors import Language
    from ...evidence.findings import Finding
    from ...projections.snapshot_diff import Change, TextChange

File = Annotated[Path, Argument(parser=Path, metavar="FILE")]
TEXTS = ("index", "field", "was", "is")
CHANGES = ("ref", "deployment", "change", "fields", "rests_on", "no_longer")


def verify(
    context: Context,
    *,
    file: File,
    log_key: Annotated[list[str] | None, Option("--log-key", metavar="VKEY")] = None,
    witness: Annotated[list[str] | None, Option("--witness", metavar="VKEY")] = None,
    quorum: Annotated[int | None, Option("--quorum", metavar="N")] = None,
) -> Answer:
    """All that the bytes of a snapshot show."""
    from ...evidence.snapshot_zip_checks import Trust, verify_any

    trust = Trust(verifier_keys(log_key), quorum_option(witness, quorum))
    data = read_bytes(file)
    about = {"file": str(file), "sha256": hashlib.sha256(data).hexdigest(), **_position(data)}
    return findings_answer([_cited(each) for each in verify_any(data, trust)], about, context.obj.language)


def _cited(finding: Finding) -> Finding:
    """With the ground of a withholding as people cite it; a ground that is not known here stays the code it is."""
    from ...domain.redaction_grounds import GROUNDS, ground_label
    from ...errors.labelled import Labelled

    ground = finding.details.get("ground")
    if not isinstance(ground, str) or ground not in GROUNDS:
        return finding
    cited = Labelled(ground, ground_label(ground, "en"), ground_label(ground, "nl"))
    return replace(finding, details={**finding.details, "ground": cited})


def diff(
    context: Context,
    *,
    first: Annotated[Path, Argument(parser=Path, metavar="A")],
    second: Annotated[Path, Argument(parser=Path, metavar="B")],
) -> Answer:
    """What changed from A to B."""
    from ...projections.snapshot_diff import snapshot_diff

    language = context.obj.language
    found = snapshot_diff(read_bytes(first), read_bytes(second), language)
    changes = Table(
        columns=titles(CHANGES, language),
        rows=[_change(change, language) for change in found.changes],
        keys=CHANGES,
        empty=message("no-changes", language),
    )
    about = [(str(first), _said(found.before)), (str(second), _said(found.after))]
    shown = [_text(each, language) for each in found.texts]
    texts = [Table(columns=titles(TEXTS, language), rows=shown, keys=TEXTS)] if shown else []
    return Answer(found.document(), parts=(Fields(about), changes, *texts))


def _position(data: bytes) -> dict[str, Any]:
    """What the snapshot says of itself, where it can be read."""
    from ...evidence.digests import base64_standard
    from ...evidence.snapshot_zip import open_snapshot

    try:
        found = open_snapshot(data)
    except GrootboekError:
        return {}
    core = found.core
    position = {name: core[name] for name in ("index", "question", "audience", "rules", "rehearsal", "ledger")}
    return {"origin": found.origin, "size": found.size, "root": base64_standard(found.root), **position}


def _said(about: Any) -> str:  # noqa: ANN401 - the question of a snapshot, as its JSON has it
    question = about["question"]
    return f"{question['on']}, {question['known_at']} ({about['size']}, {about['root']})"


def _change(change: Change, language: Language) -> list[str]:
    fields = "; ".join(f"{name}: {_value(before)} > {_value(after)}" for name, (before, after) in change.fields.items())
    by, no_longer = (", ".join(map(str, indexes)) for indexes in (change.by, change.no_longer))
    return [change.ref, change.deployment, message(f"change-{change.change}", language), fields, by, no_longer]


def _text(text: TextChange, language: Language) -> list[str | int]:
    """A text that is shown in one of the two, or withheld there on another ground."""
    from ...projections.shown_texts import ShownTo, words_for

    reader = ShownTo("public", language)
    told = (
        message("text-shown", language) if one is None else words_for(one, reader) for one in (text.before, text.after)
    )
    return [text.index, text.field, *told]


def _value(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(_value(item) for item in value)
    return "-" if value is None else str(value)
