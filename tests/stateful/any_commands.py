"""Any command that anybody might give, sensible or not: strategies that draw from a handful of subjects."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

from grootboek.domain.commands.accreditation import AccreditLedger
from grootboek.domain.commands.batch import Batch, Item
from grootboek.domain.commands.change import MergeSystem, ReplaceVersion, SplitSystem
from grootboek.domain.commands.classification import (
    ApproveClassification,
    Proposal,
    RecordClassification,
    RefuseClassification,
)
from grootboek.domain.commands.exemption import AcceptClaim, ClaimExemption, LapseClaim, RejectClaim, WithdrawClaim
from grootboek.domain.commands.inquiry import (
    CloseInquiry,
    ExtendDeadline,
    OfferedReturn,
    OpenInquiry,
    ReviseReturn,
    SubmitReturn,
)
from grootboek.domain.commands.official import (
    AddKey,
    EnrolOfficial,
    GrantMandate,
    LeaveOffice,
    RevokeKey,
    RotateKey,
    WithdrawMandate,
)
from grootboek.domain.commands.organisation import (
    DissolveOrganisation,
    MoveOrganisation,
    RegisterOrganisation,
    RenameOrganisation,
)
from grootboek.domain.commands.rulebook import AddFile, AdoptGuidance, AdoptTaxonomy
from grootboek.domain.commands.shutdown import (
    DecideShutdown,
    Decommission,
    InformUsers,
    SwitchOff,
    VerifyShutdown,
)
from grootboek.domain.commands.system import (
    ChangeLifecycle,
    DeploySystem,
    DescribeSystem,
    NoteSourcePresence,
    RegisterStub,
    RegisterSystem,
    TransferSystem,
)
from grootboek.domain.values import Code, Handle, When
from tests.law_files import FICTION, GUIDANCE_FILE, HANDREIKING, LAW_FILE, add, fictional
from tests.story import AGENCY, LAW, MINISTRY, OTHER, ROOT, cleared, excepted, offered, prohibited, text

if TYPE_CHECKING:
    from collections.abc import Callable

    from grootboek.domain.law.classification_form import ClassificationForm

HANDLES = (
    "admin@example",
    "recorder@example",
    "approver@example",
    "other@example",
    "auditor@example",
    "new@example",
)
SHOWN = {Code("medical_purpose_documented"): "met", Code("regulatory_basis_named"): "met"}
"""All conditions of the ground f-x1."""
DAYS = ("2024-07", "2025-02-02", "2026-10-31", "2026-11-23", "2026-12-05", "2027-06")
ROLES = ("administrator", "coordinator", "recorder", "approver", "auditor")

handles = st.sampled_from([Handle(handle) for handle in HANDLES])
actors = st.one_of(st.none(), st.none(), st.none(), handles)
"""Whoever usually gives the command (None), or anybody."""

organisations = st.sampled_from([ROOT, MINISTRY, AGENCY, OTHER, Code("NEW")])
systems = st.sampled_from([Code("SYS-1"), Code("SYS-1"), Code("SYS-2")])
claims = st.sampled_from([Code("SYS-1:claim-1"), Code("SYS-1:claim-1"), Code("SYS-1:claim-2"), Code("SYS-2:claim-1")])
inquiries = st.just(Code("INQ-1"))
deployments = st.sampled_from([None, None, Code("1"), Code("2")])
days = st.sampled_from([When(day) for day in DAYS])
maybe_days = st.one_of(st.none(), st.none(), days)
words = st.sampled_from([text("Fictional words"), text("Other fictional words")])
lifecycles: Any = st.sampled_from(["in_development", "in_use", "out_of_use"])
roles: Any = st.sampled_from(ROLES)
some_organisations = st.lists(organisations, max_size=3).map(tuple)
proposals = st.builds(Proposal, systems, deployments)


def _forms() -> st.SearchStrategy[ClassificationForm]:
    # Names, since hypothesis writes out what there is to draw from, and refuses to where that is long.
    return st.sampled_from(sorted(_FORMS)).map(lambda name: _FORMS[name]())


_FORMS: dict[str, Callable[[], ClassificationForm]] = {
    "cleared": cleared,
    "cleared for a provider": lambda: cleared(("provider",)),
    "cleared under the first law": lambda: cleared(law=Code("2024-1689")),
    "excepted": excepted,
    "fictional": fictional,
    "fictional, as often again": fictional,
    "prohibited": prohibited,
}


def _returns() -> st.SearchStrategy[OfferedReturn]:
    kinds: Any = st.sampled_from(["answer", "nil_return", "partial"])
    return st.builds(
        OfferedReturn,
        kinds,
        organisations,
        some_organisations,
        received_on=maybe_days,
        examined=st.sampled_from([None, 0, 3]),
        systems=st.lists(systems, max_size=1).map(tuple),
    )


def _claims() -> st.SearchStrategy[object]:
    shown: Any = st.sampled_from([{}, SHOWN, SHOWN, {**SHOWN, Code("regulatory_basis_named"): "unknown"}])
    grounds = st.sampled_from([Code("f-x1"), Code("f-x1"), Code("X-2-12"), Code("X-2-3-excl")])
    return st.builds(ClaimExemption, systems, grounds, words, shown, last_day=maybe_days, deployment=deployments)


def later_lives() -> st.SearchStrategy[object]:
    """One command about claims, shutdowns, versions, merges or splits."""
    return st.one_of(
        _claims(),
        _claims(),
        st.builds(AcceptClaim, claims),
        st.builds(RejectClaim, claims, words),
        st.builds(WithdrawClaim, claims, words),
        st.builds(LapseClaim, claims, st.sampled_from([*SHOWN, Code("no-such")]), words),
        st.builds(DecideShutdown, systems, words, maybe_days, deployments),
        st.builds(InformUsers, systems, words, deployments),
        st.builds(SwitchOff, systems, words, deployments),
        st.builds(SwitchOff, systems, words, deployments),
        st.builds(Decommission, systems, words, deployments),
        st.builds(VerifyShutdown, systems, words, deployments),
        st.builds(ReplaceVersion, systems, words),
        st.builds(MergeSystem, systems, systems, words),
        st.builds(SplitSystem, systems, st.lists(systems, max_size=2).map(tuple), words),
    )


def single_commands() -> st.SearchStrategy[object]:
    """One command of any kind."""
    return st.one_of(
        later_lives(),
        st.builds(RegisterSystem, systems, organisations, words, lifecycle=lifecycles, since=maybe_days),
        systems.map(_stub),
        st.builds(DescribeSystem, systems, name=words, deployment=deployments),
        st.builds(DescribeSystem, systems, deployment=deployments, processes=words.map(lambda word: (word,))),
        st.builds(DeploySystem, systems, organisations, since=maybe_days, deployment=deployments),
        st.builds(ChangeLifecycle, systems, lifecycles, deployments),
        st.builds(TransferSystem, systems, organisations, deployments),
        st.builds(NoteSourcePresence, systems, st.just(Code("register")), st.just(Code("1")), st.booleans()),
        st.builds(RecordClassification, systems, _forms(), deployments),
        st.builds(RecordClassification, systems, _forms(), deployments),
        st.builds(ApproveClassification, st.lists(proposals, min_size=1, max_size=2).map(tuple)),
        st.builds(RefuseClassification, proposals, words),
        st.builds(OpenInquiry, inquiries, words, days, days, some_organisations, st.none() | some_organisations),
        st.builds(SubmitReturn, inquiries, _returns()),
        st.builds(ReviseReturn, inquiries, _returns(), words),
        st.builds(ExtendDeadline, inquiries, days),
        st.builds(CloseInquiry, inquiries),
        st.builds(RegisterOrganisation, organisations, words, st.just("zbo"), organisations),
        st.builds(RenameOrganisation, organisations, words),
        st.builds(MoveOrganisation, organisations, organisations),
        st.builds(DissolveOrganisation, organisations, organisations),
        st.builds(EnrolOfficial, handles, words, organisations, st.just(offered("new@example"))),
        st.builds(GrantMandate, handles, roles, organisations, maybe_days),
        st.builds(GrantMandate, handles, roles, organisations, maybe_days),
        st.builds(WithdrawMandate, handles, roles, organisations),
        _keys(),
        st.booleans().map(_accreditation),
        st.builds(AdoptTaxonomy, st.sampled_from([LAW, Code("2024-1689"), Code("2030-1"), FICTION, FICTION])),
        st.builds(AdoptGuidance, st.sampled_from([Code("HR-CIO"), Code("GL-PP-2"), HANDREIKING])),
        st.sampled_from(["law", "law", "guidance", "none"]).map(_file_added),
    )


def _stub(reference: Code) -> RegisterStub:
    return RegisterStub(reference, "state_secret", MINISTRY, since=When("2025-02-02"))


def _accreditation(raised: bool) -> AccreditLedger:
    return AccreditLedger("state_secret" if raised else "unclassified")


def _file_added(name: str) -> AddFile:
    return add({"law": LAW_FILE, "guidance": GUIDANCE_FILE, "none": b"{}"}[name])


def _keys() -> st.SearchStrategy[object]:
    """One command about the keys of officials, or about leaving."""
    # Names, since the keys themselves would make hypothesis' messages long.
    keys = st.sampled_from(["new-key", "other-key", *HANDLES])
    offers, fingerprints = keys.map(offered), keys.map(lambda name: offered(name).fingerprint)
    return st.one_of(
        st.builds(AddKey, handles, offers),
        st.builds(RotateKey, offers, fingerprints, words),
        st.builds(RevokeKey, handles, fingerprints, words),
        st.builds(LeaveOffice, handles),
    )


def commands() -> st.SearchStrategy[object]:
    """A command, or a few together."""
    items = st.lists(st.builds(Item, single_commands(), maybe_days), min_size=1, max_size=3).map(tuple)
    return single_commands() | st.builds(Batch, st.just(Code("bulk")), items)


def usual(command: object) -> str:
    """Who usually gives such a command; a batch is a recorder's."""
    name = type(command).__name__
    if name in {"ApproveClassification", "RefuseClassification", "AcceptClaim", "RejectClaim", "VerifyShutdown"}:
        return "approver@example"
    administration = (
        "AccreditLedger",
        "AddFile",
        "AddKey",
        "RevokeKey",
        "LeaveOffice",
        "Organisation",
        "Official",
        "Mandate",
        "Adopt",
        "OpenInquiry",
        "ExtendDeadline",
        "CloseInquiry",
    )
    return "admin@example" if any(part in name for part in administration) else "recorder@example"
