"""From a command to what it decides: load the subjects it concerns, and let the domain decide.

One function a command, listed by the command's name; a module is loaded when a command of its is given.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import field
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any

from ...errors import Misused
from ...frozen import frozen

if TYPE_CHECKING:
    from ...domain.aggregates.deciding import Decided, Occasion
    from ...domain.values import Code
    from ..subjects import Subjects

Facts = Mapping[str, Any]
"""What a decision says beside the entries, such as the outcome that follows: JSON values by name."""

HANDLERS: Mapping[str, tuple[str, str]] = {
    "RegisterOrganisation": ("organisation", "register"),
    "RenameOrganisation": ("organisation", "rename"),
    "MoveOrganisation": ("organisation", "move"),
    "DissolveOrganisation": ("organisation", "dissolve"),
    "EnrolOfficial": ("official", "enrol"),
    "GrantMandate": ("official", "grant"),
    "WithdrawMandate": ("official", "withdraw"),
    "LeaveOffice": ("official", "leave"),
    "SucceedAdministrator": ("succession", "succeed"),
    "AddKey": ("key", "add"),
    "RotateKey": ("key", "rotate"),
    "RevokeKey": ("key", "revoke"),
    "RegisterSystem": ("system", "register"),
    "RegisterStub": ("system", "register_stub"),
    "DescribeSystem": ("system", "describe"),
    "DeploySystem": ("system", "deploy"),
    "ChangeLifecycle": ("system", "change_lifecycle"),
    "TransferSystem": ("system", "transfer"),
    "NoteSourcePresence": ("system", "note_presence"),
    "RecordClassification": ("classification", "record"),
    "ApproveClassification": ("classification", "approve"),
    "RefuseClassification": ("classification", "refuse"),
    "ClaimExemption": ("exemption", "claim"),
    "AcceptClaim": ("exemption", "accept"),
    "RejectClaim": ("exemption", "reject"),
    "WithdrawClaim": ("exemption", "withdraw"),
    "LapseClaim": ("exemption", "lapse"),
    "DecideShutdown": ("shutdown", "decide"),
    "InformUsers": ("shutdown", "inform"),
    "SwitchOff": ("shutdown", "switch_off"),
    "Decommission": ("shutdown", "decommission"),
    "VerifyShutdown": ("shutdown", "verify"),
    "ReplaceVersion": ("change", "replace_version"),
    "MergeSystem": ("change", "merge"),
    "SplitSystem": ("change", "split"),
    "CorrectEntry": ("correction", "correct"),
    "DisputeEntry": ("dispute", "dispute"),
    "AnswerDispute": ("dispute", "answer"),
    "ProposeRedaction": ("redaction", "propose"),
    "ProposeLift": ("redaction", "propose_lift"),
    "ApproveRedaction": ("redaction", "approve"),
    "IssueSnapshot": ("snapshot", "issue"),
    "OpenInquiry": ("inquiry", "open_inquiry"),
    "SubmitReturn": ("inquiry", "submit"),
    "ReviseReturn": ("inquiry", "revise"),
    "ExtendDeadline": ("inquiry", "extend"),
    "CloseInquiry": ("inquiry", "close"),
    "SetLogKey": ("log_key", "set_log_key"),
    "ProposeLogKey": ("log_key", "propose"),
    "ConfirmLogKey": ("log_key", "confirm"),
    "AccreditLedger": ("accreditation", "accredit"),
    "AdoptTaxonomy": ("rulebook", "adopt_taxonomy"),
    "AdoptGuidance": ("rulebook", "adopt_guidance"),
    "AddFile": ("rulebook", "add_file"),
}
"""Name of the command -> module and function."""


@frozen
class Answer:
    """What a command decided, the subject that it is about, and what else is worth telling."""

    reference: Code
    decided: tuple[Decided, ...]
    facts: Facts = field(default_factory=dict)


Handler = Callable[[Any, "Subjects", "Occasion"], Answer]


def handler(command: object) -> Handler:
    """The function that decides a command. Raises Misused (``command-unknown``)."""
    return _handler(type(command).__name__)


@cache
def _handler(name: str) -> Handler:
    if name not in HANDLERS:
        raise Misused("command-unknown", command=name)
    module, function = HANDLERS[name]
    found: Handler = getattr(import_module(f".{module}", __name__), function)
    return found
