"""Any command that anybody might give, sensible or not: strategies that draw from a handful of subjects."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

from grootboek.domain.commands.batch import Batch, Item
from grootboek.domain.commands.classification import (
    ApproveClassification,
    Proposal,
    RecordClassification,
    RefuseClassification,
)
from grootboek.domain.commands.inquiry import (
    CloseInquiry,
    ExtendDeadline,
    OfferedReturn,
    OpenInquiry,
    ReviseReturn,
    SubmitReturn,
)
from grootboek.domain.commands.official import EnrolOfficial, GrantMandate, WithdrawMandate
from grootboek.domain.commands.organisation import (
    DissolveOrganisation,
    MoveOrganisation,
    RegisterOrganisation,
    RenameOrganisation,
)
from grootboek.domain.commands.rulebook import AdoptGuidance, AdoptTaxonomy
from grootboek.domain.commands.system import (
    ChangeLifecycle,
    DeploySystem,
    DescribeSystem,
    NoteSourcePresence,
    RegisterSystem,
    TransferSystem,
)
from grootboek.domain.values import Code, Handle, When
from tests.story import AGENCY, LAW, MINISTRY, OTHER, ROOT, cleared, excepted, offered, prohibited, text

if TYPE_CHECKING:
    from grootboek.domain.law.classification_form import ClassificationForm

HANDLES = (
    "admin@example",
    "recorder@example",
    "approver@example",
    "other@example",
    "auditor@example",
    "new@example",
)
DAYS = ("2024-07", "2025-02-02", "2026-10-31", "2026-11-23", "2026-12-05", "2027-06")
ROLES = ("administrator", "coordinator", "recorder", "approver", "auditor")

handles = st.sampled_from([Handle(handle) for handle in HANDLES])
actors = st.one_of(st.none(), st.none(), st.none(), handles)
"""Whoever usually gives the command (None), or anybody."""

organisations = st.sampled_from([ROOT, MINISTRY, AGENCY, OTHER, Code("NEW")])
systems = st.sampled_from([Code("SYS-1"), Code("SYS-1"), Code("SYS-2")])
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
    return st.sampled_from(
        [cleared(), cleared(("provider",)), prohibited(), excepted(), cleared(law=Code("2024-1689"))]
    )


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


def single_commands() -> st.SearchStrategy[object]:
    """One command of any kind."""
    return st.one_of(
        st.builds(RegisterSystem, systems, organisations, words, lifecycle=lifecycles, since=maybe_days),
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
        st.builds(AdoptTaxonomy, st.sampled_from([LAW, Code("2024-1689"), Code("2030-1")])),
        st.builds(AdoptGuidance, st.sampled_from([Code("HR-CIO"), Code("GL-PP-2")])),
    )


def commands() -> st.SearchStrategy[object]:
    """A command, or a few together."""
    items = st.lists(st.builds(Item, single_commands(), maybe_days), min_size=1, max_size=3).map(tuple)
    return single_commands() | st.builds(Batch, st.just(Code("bulk")), items)


def usual(command: object) -> str:
    """Who usually gives such a command; a batch is a recorder's."""
    name = type(command).__name__
    if name in {"ApproveClassification", "RefuseClassification"}:
        return "approver@example"
    administration = ("Organisation", "Official", "Mandate", "Adopt", "OpenInquiry", "ExtendDeadline", "CloseInquiry")
    return "admin@example" if any(part in name for part in administration) else "recorder@example"
