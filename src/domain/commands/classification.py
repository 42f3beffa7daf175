"""Commands about classifications."""

from __future__ import annotations

from ...frozen import frozen
from ..law.classification_form import ClassificationForm
from ..values import Code, Committed


@frozen
class RecordClassification:
    """Propose a classification of a deployment, with a claim on each ground that it relies on."""

    reference: Code
    form: ClassificationForm
    deployment: Code | None = None


@frozen
class Proposal:
    """A proposed classification by its system; ``entry`` is its index where it must be the one that was seen."""

    reference: Code
    deployment: Code | None = None
    entry: int | None = None


@frozen
class ApproveClassification:
    """Approve the pending classification of one or more systems, one entry each."""

    proposals: tuple[Proposal, ...]
    because: Committed | None = None


@frozen
class RefuseClassification:
    """Refuse the pending classification of a system."""

    proposal: Proposal
    because: Committed
