"""Every command, and where it is built: read without importing any of them.

A command's module is imported only when it is called. To add one: a line here, its texts in
:mod:`grootboek.cli.texts.commands`, and a function of that name in ``grootboek.cli.commands.<module>`` which returns an
:class:`~grootboek.cli.answers.Answer`. The function declares its own arguments and options; the shared ones are
added by kind and are read from the session.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

from ..frozen import frozen

Kind: TypeAlias = Literal["plain", "writes-file", "asks", "reads", "shows", "publishes", "records"]
"""The shared options that a command takes beside those of every command: none; ``-o``; the moments; the moments and
``-o``; for whom it is; all of these; the envelope of what is recorded."""


@frozen
class Target:
    """The module in ``grootboek.cli.commands``, the function in it, and which shared options it takes."""

    module: str
    function: str
    kind: Kind


AUDIENCES: dict[str, tuple[str, ...]] = {
    "daily": (
        "system",
        "classification",
        "exemption",
        "shutdown",
        "entry",
        "inquiry",
        "inventory",
        "due",
        "history",
        "import",
    ),
    "auditor": ("verify", "replay", "snapshot", "receipt", "verify-receipt", "checkpoint", "witness", "export"),
    "operator": ("init", "ledger", "publish", "organisation", "official", "rulebook", "rebuild", "demo"),
}
"""First-level names in the order of the help, by who uses them most."""

COMMANDS: dict[str, Target] = {
    "system register": Target("system", "register", "records"),
    "system stub": Target("system_stub", "stub", "records"),
    "system describe": Target("system", "describe", "records"),
    "system deploy": Target("system", "deploy", "records"),
    "system lifecycle": Target("system", "lifecycle", "records"),
    "system new-version": Target("system_change", "new_version", "records"),
    "system transfer": Target("system_change", "transfer", "records"),
    "system merge": Target("system_change", "merge", "records"),
    "system split": Target("system_change", "split", "records"),
    "system list": Target("system_reading", "list_", "reads"),
    "system show": Target("system_reading", "show", "publishes"),
    "classification record": Target("classification", "record", "records"),
    "classification approve": Target("classification_decision", "approve", "records"),
    "classification refuse": Target("classification_decision", "refuse", "records"),
    "classification assess": Target("classification_assess", "assess", "records"),
    "classification template": Target("classification_template", "template", "writes-file"),
    "exemption claim": Target("exemption", "claim", "records"),
    "exemption accept": Target("exemption", "accept", "records"),
    "exemption reject": Target("exemption", "reject", "records"),
    "exemption withdraw": Target("exemption", "withdraw", "records"),
    "exemption lapse": Target("exemption", "lapse", "records"),
    "shutdown decide": Target("shutdown", "decide", "records"),
    "shutdown inform": Target("shutdown", "inform", "records"),
    "shutdown switch-off": Target("shutdown", "switch_off", "records"),
    "shutdown decommission": Target("shutdown", "decommission", "records"),
    "shutdown verify": Target("shutdown", "verify", "records"),
    "entry show": Target("entry_reading", "show", "shows"),
    "entry correct": Target("entry", "correct", "records"),
    "entry dispute": Target("entry", "dispute", "records"),
    "entry answer": Target("entry", "answer", "records"),
    "entry redact": Target("entry_redact", "redact", "records"),
    "inquiry open": Target("inquiry", "open_", "records"),
    "inquiry submit": Target("inquiry", "submit", "records"),
    "inquiry revise": Target("inquiry", "revise", "records"),
    "inquiry extend": Target("inquiry_course", "extend", "records"),
    "inquiry close": Target("inquiry_course", "close", "records"),
    "inquiry status": Target("inquiry_reading", "status", "reads"),
    "inquiry answer": Target("inquiry_reading", "answer", "publishes"),
    "inventory": Target("inventory", "inventory", "publishes"),
    "due": Target("due", "due", "reads"),
    "history": Target("history", "history", "publishes"),
    "import": Target("import_command", "import_", "records"),
    "verify": Target("verify", "verify", "plain"),
    "replay": Target("replay", "replay", "writes-file"),
    "snapshot create": Target("snapshot", "create", "asks"),
    "snapshot verify": Target("snapshot_checks", "verify", "plain"),
    "snapshot issue": Target("snapshot_issue", "issue", "records"),
    "snapshot issued": Target("snapshot_issue", "issued", "writes-file"),
    "snapshot diff": Target("snapshot_checks", "diff", "writes-file"),
    "receipt": Target("receipt", "receipt", "plain"),
    "verify-receipt": Target("receipt_checks", "verify", "plain"),
    "checkpoint show": Target("checkpoint", "show", "writes-file"),
    "checkpoint sign": Target("checkpoint", "sign", "plain"),
    "checkpoint consistency": Target("checkpoint", "consistency", "plain"),
    "checkpoint timestamp": Target("checkpoint_timestamp", "timestamp", "plain"),
    "checkpoint key": Target("checkpoint_keys", "key", "plain"),
    "checkpoint set-key": Target("checkpoint_keys", "set_key", "records"),
    "checkpoint replace-key": Target("checkpoint_keys", "replace_key", "records"),
    "checkpoint confirm-key": Target("checkpoint_keys", "confirm_key", "records"),
    "publish": Target("publish", "publish", "plain"),
    "witness init": Target("witness", "init", "plain"),
    "witness cosign": Target("witness", "cosign", "plain"),
    "export": Target("export", "export", "writes-file"),
    "init": Target("init", "init", "plain"),
    "ledger show": Target("ledger", "show", "plain"),
    "ledger accredit": Target("ledger", "accredit", "records"),
    "organisation register": Target("organisation", "register", "records"),
    "organisation rename": Target("organisation", "rename", "records"),
    "organisation move": Target("organisation", "move", "records"),
    "organisation dissolve": Target("organisation", "dissolve", "records"),
    "organisation reorganise": Target("organisation_reorganise", "reorganise", "records"),
    "organisation list": Target("organisation_reading", "list_", "reads"),
    "official enrol": Target("official", "enrol", "records"),
    "official request": Target("official_request", "request", "writes-file"),
    "official grant": Target("official", "grant", "records"),
    "official withdraw": Target("official", "withdraw", "records"),
    "official leave": Target("official", "leave", "records"),
    "official succession": Target("official_succession", "succession", "writes-file"),
    "official succeed": Target("official_succession", "succeed", "records"),
    "official add-key": Target("official_keys", "add_key", "records"),
    "official rotate-key": Target("official_keys", "rotate_key", "records"),
    "official revoke-key": Target("official_keys", "revoke_key", "records"),
    "official list": Target("official_reading", "list_", "reads"),
    "official allowed-signers": Target("official_reading", "allowed_signers", "reads"),
    "rulebook show": Target("rulebook_reading", "show", "reads"),
    "rulebook diff": Target("rulebook_reading", "diff", "reads"),
    "rulebook add": Target("rulebook", "add", "records"),
    "rulebook adopt": Target("rulebook", "adopt", "records"),
    "rebuild": Target("replay", "rebuild", "plain"),
    "demo": Target("demo", "demo", "plain"),
}
"""Full name -> where it is built, in the order of the help."""


def names_under(prefix: str) -> tuple[str, ...]:
    """The names one level below a group (``system``), in order; those of the first level for the empty name."""
    if not prefix:
        return tuple(name for names in AUDIENCES.values() for name in names)
    return tuple(name.removeprefix(prefix + " ") for name in COMMANDS if name.startswith(prefix + " "))
