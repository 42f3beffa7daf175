"""Every way to lie about the texts that are not in a package: name -> (bytes, code of the finding)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from grootboek.evidence.canonical import canonical
from grootboek.evidence.snapshot_withholdings import By, NamedEntry
from grootboek.evidence.snapshot_zip import WITHHOLDINGS, snapshot_package
from tests.evidence import packages
from tests.evidence.withheld_packages import BY_RULE, ERASED, FULL, LATER, LEAVES, PUBLIC, TEXTS, full, public, replaced

if TYPE_CHECKING:
    from grootboek.evidence.canonical import JsonValue

DIFFERS = "snapshot-withholding-differs"
AT_NAME = replace(ERASED, index=1, field="name")
UNTRUE = {
    "a text that is missing without a word": (
        snapshot_package(public(withholdings=(BY_RULE, LATER))),
        "snapshot-text-unaccounted",
    ),
    "a list without any": (snapshot_package(full(withholdings=())), "snapshot-text-unaccounted"),
    "a text that is here all the same": (
        snapshot_package(public(texts=TEXTS)),
        "snapshot-withheld-text-shown",
    ),
    "an erased text that is here": (
        snapshot_package(full(texts=packages.TEXTS)),
        "snapshot-withheld-text-shown",
    ),
    "a text that nothing refers to": (
        snapshot_package(public(withholdings=(BY_RULE, ERASED, LATER, replace(LATER, field="supplier")))),
        "snapshot-withholding-unreferenced",
    ),
    "a proposal that is another entry": (
        snapshot_package(public(withholdings=(BY_RULE, replace(ERASED, proposal=NamedEntry(5, LEAVES[4])), LATER))),
        DIFFERS,
    ),
    "an approval that is another entry": (
        snapshot_package(public(withholdings=(BY_RULE, replace(ERASED, approval=NamedEntry(6, LEAVES[5])), LATER))),
        DIFFERS,
    ),
    "another ground than was decided": (
        snapshot_package(full(withholdings=(replace(ERASED, ground="avg-17"),))),
        DIFFERS,
    ),
    "no selection list": (snapshot_package(full(withholdings=(replace(ERASED, selection_list=None),))), DIFFERS),
    "entries that decided about another text": (
        snapshot_package(full(texts={4: packages.TEXTS[4]}, withholdings=(AT_NAME,))),
        DIFFERS,
    ),
    "entries that decided nothing of the kind": (
        snapshot_package(
            full(
                texts={4: packages.TEXTS[4]},
                withholdings=(replace(AT_NAME, proposal=NamedEntry(4, LEAVES[4]), approval=NamedEntry(5, LEAVES[5])),),
            )
        ),
        DIFFERS,
    ),
}


def _listed(*documents: JsonValue) -> bytes:
    return replaced(PUBLIC, WITHHOLDINGS, canonical(list(documents)))


def _one(**changed: JsonValue) -> bytes:
    return _listed(BY_RULE.document(), ERASED.document(), {**LATER.document(), **changed})


def _without(document: dict[str, JsonValue], name: str) -> bytes:
    return _listed({key: value for key, value in document.items() if key != name})


LEAF = LATER.document()["approval"]["leaf"]  # type: ignore[call-overload,index]  # it is an object
MALFORMED = {
    "an object": replaced(PUBLIC, WITHHOLDINGS, b"{}"),
    "a line end": replaced(PUBLIC, WITHHOLDINGS, b"[]\n"),
    "no JSON": replaced(PUBLIC, WITHHOLDINGS, b""),
    "a text for a withholding": _listed("name"),
    "the other order": _listed(ERASED.document(), BY_RULE.document(), LATER.document()),
    "one twice": _listed(BY_RULE.document(), ERASED.document(), ERASED.document()),
    "a part too many": _one(text="the text itself"),
    "no ground": _without(dict(LATER.document()), "ground"),
    "by rule with a list": _listed({**BY_RULE.document(), "selection_list": "x"}),
    "another mode": _one(mode="hidden"),
    "a mode that is none": _one(mode=["erased"]),
    "a ground in words": _one(ground="some ground"),
    "a ground of two lines": _one(ground="woo\n"),
    "a field that is a number": _one(field=1),
    "an index that is true": _listed({**BY_RULE.document(), "index": True}),
    "an index below nought": _listed({**BY_RULE.document(), "index": -1}),
    "a proposal before the text": _one(proposal={"index": 3, "leaf": LEAF}),
    "an approval before the proposal": _one(approval={"index": 7, "leaf": LEAF}),
    "an approval that is a number": _one(approval=9),
    "an approval with more": _one(approval={"index": 9, "leaf": LEAF, "size": 10}),
    "a leaf that is no hash": _one(approval={"index": 9, "leaf": "AAAA"}),
    "a leaf that is a number": _one(approval={"index": 9, "leaf": 9}),
    "nobody": _one(approved_by={}),
    "somebody in words": _one(approved_by="the approver"),
    "somebody with a name": _one(approved_by={"name": "Somebody", "organisation": "EXAMPLE"}),
    "a function that is a number": _one(approved_by={"function": 1, "organisation": "EXAMPLE"}),
    "an organisation in words": _one(approved_by=By(None, "an example").document()),
    "to everybody what is only withheld": snapshot_package(full(withholdings=(replace(ERASED, mode="withheld"),))),
    "to everybody what is kept by rule": snapshot_package(full(withholdings=(BY_RULE, ERASED))),
}
TAMPERED = UNTRUE | {name: (data, "snapshot-malformed") for name, data in MALFORMED.items()}
SOUND = {"for the public": PUBLIC, "in full": FULL}
