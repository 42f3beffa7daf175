"""Whether the texts that are not in a snapshot are those that it says are withheld or erased, and by which entries."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .findings import Finding
from .snapshot_withholdings import ERASED

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from .canonical import JsonValue
    from .snapshot_format import Snapshot, TextKey
    from .snapshot_withholdings import NamedEntry, WithheldText


def missing_findings(snapshot: Snapshot, references: Mapping[TextKey, str]) -> Iterator[Finding]:
    """Each text that the answer refers to and that is not there, and each that is said not to be there.

    A snapshot of the format before says of no text why it is missing.
    """
    missing = [key for key in references if key not in snapshot.texts]
    if snapshot.withholdings is None:
        for index, field in missing:
            yield Finding.notice("snapshot-text-missing", index, field=ascii(field))
        return
    named = {each.key for each in snapshot.withholdings}
    for index, field in missing:
        if (index, field) not in named:
            yield Finding.unsound("snapshot-text-unaccounted", index, field=ascii(field))
    for withheld in snapshot.withholdings:
        yield from _withheld(withheld, snapshot, references)
    later = [each for each in snapshot.withholdings if each.by_entry >= snapshot.size]
    if later:
        yield Finding.notice("snapshot-withholdings-later", count=len(later), size=snapshot.size)


def _withheld(withheld: WithheldText, snapshot: Snapshot, references: Mapping[TextKey, str]) -> Iterator[Finding]:
    index, field = withheld.index, ascii(withheld.field)
    if withheld.key not in references:
        yield Finding.unsound("snapshot-withholding-unreferenced", index, field=field)
        return
    if withheld.key in snapshot.texts:
        yield Finding.unsound("snapshot-withheld-text-shown", index, field=field)
    named = [each for each in (withheld.proposal, withheld.approval) if each is not None]
    if any(_differs(each, snapshot.entries) for each in named):
        yield Finding.unsound("snapshot-withholding-differs", index, field=field)
    ground, entry = withheld.ground, withheld.by_entry
    if withheld.mode == ERASED:
        yield Finding.notice("snapshot-text-erased", index, field=field, ground=ground, entry=entry)
    else:
        yield Finding.notice("snapshot-text-withheld", index, field=field, ground=ground, entry=entry)


def _differs(named: NamedEntry, leaves: Sequence[bytes]) -> bool:
    """Whether another entry stands in the tree at that index. One that came later stands in no tree that is here."""
    return named.index < len(leaves) and leaves[named.index] != named.leaf


def decision_findings(snapshot: Snapshot, acts: Mapping[int, JsonValue]) -> Iterator[Finding]:
    """Whether the proposals and approvals whose entries are here decided what the snapshot says of them."""
    for withheld in snapshot.withholdings or ():
        for named, expected in _expected(withheld):
            if named.index in acts and not _says(acts[named.index], *expected):
                yield Finding.unsound("snapshot-withholding-differs", withheld.index, field=ascii(withheld.field))
                break


def _expected(
    withheld: WithheldText,
) -> Iterator[tuple[NamedEntry, tuple[str, Mapping[str, JsonValue], Mapping[str, int]]]]:
    """Each entry that decided it, with its type, what its event holds and which entry it is about."""
    if withheld.proposal is None or withheld.approval is None:
        return
    proposed: dict[str, JsonValue] = {"field": withheld.field, "ground": withheld.ground, "mode": withheld.mode}
    if withheld.selection_list is not None:
        proposed["selection_list"] = withheld.selection_list
    yield withheld.proposal, ("entry.redaction-proposed.v1", proposed, {"entry": withheld.index})
    yield withheld.approval, ("entry.redaction-approved.v1", {}, {"proposal": withheld.proposal.index})


def _says(act: JsonValue, type_: str, parts: Mapping[str, JsonValue], about: Mapping[str, int]) -> bool:
    event = act.get("event") if isinstance(act, dict) and act.get("type") == type_ else None
    if not isinstance(event, dict) or event.keys() != {*parts, *about}:
        return False
    named = {name: event[name] for name in about}
    indexes = {name: each.get("index") if isinstance(each, dict) else None for name, each in named.items()}
    return indexes == about and all(event[name] == value for name, value in parts.items())
