"""Four eyes: what must be decided by another official than the one who recorded it.

Another official is another handle *and* another key. A classification is decided by another than who recorded it, and
so is each claim that an approval accepts; a claim on its own by another than who made it; a shutdown is verified by
another than who recorded the switch-off; a redaction, and the end of one, is approved by another than who proposed it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, Final

from ..errors import NotAuthorised

if TYPE_CHECKING:
    from .act import Act
    from .authority_view import AuthorityView, Earlier
    from .values import Code, EntryReference, Fingerprint

CLASSIFIED: Final = "ai-system.classified.v1"
SWITCHED_OFF: Final = "ai-system.switched-off.v1"
PROPOSED: Final = "entry.redaction-proposed.v1"
LIFT_PROPOSED: Final = "entry.redaction-lift-proposed.v1"
LOG_KEY_PROPOSED: Final = "ledger.log-key-replacement-proposed.v1"


def check_second_official(act: Act, key: Fingerprint, view: AuthorityView) -> None:
    """Raise NotAuthorised where a decision is by who recorded what it decides; other acts pass.

    Codes: ``same-official``, ``same-key``, and as :func:`decided_by` ``classification-not-there``, ``claim-not-there``,
    ``switch-off-not-there``, ``redaction-not-there``, ``lift-not-there``, ``log-key-proposal-not-there``.
    """
    for decided in decided_by(act, view):
        if decided.handle == act.actor.handle:
            raise NotAuthorised("same-official", handle=act.actor.handle, index=decided.index)
        if decided.key == key:
            raise NotAuthorised("same-key", handle=act.actor.handle, other=decided.handle, index=decided.index)


def decided_by(act: Act, view: AuthorityView) -> Iterator[Earlier]:
    """The earlier entries that the act decides about; none where it takes no second official. Raises NotAuthorised."""
    decides = DECISIONS.get(act.event.TYPE)
    return decides(act, act.event, view) if decides is not None else iter(())


def _classification(act: Act, event: Any, view: AuthorityView) -> Iterator[Earlier]:  # noqa: ANN401 - of that type
    yield _entry(act, event.classification, view, type_=CLASSIFIED, missing="classification-not-there")
    for claim in getattr(event, "accepts", ()):
        yield _made(act, claim, event.deployment, view)


def _claim(act: Act, event: Any, view: AuthorityView) -> Iterator[Earlier]:  # noqa: ANN401 - of that type
    yield _made(act, event.claim, event.deployment, view)


def _switch_off(act: Act, event: Any, view: AuthorityView) -> Iterator[Earlier]:  # noqa: ANN401 - of that type
    yield _entry(act, event.switched_off, view, type_=SWITCHED_OFF, missing="switch-off-not-there")


def _redaction(act: Act, event: Any, view: AuthorityView) -> Iterator[Earlier]:  # noqa: ANN401 - of that type
    yield _proposal(act, event.proposal, view, type_=PROPOSED, missing="redaction-not-there")


def _lift(act: Act, event: Any, view: AuthorityView) -> Iterator[Earlier]:  # noqa: ANN401 - of that type
    yield _proposal(act, event.proposal, view, type_=LIFT_PROPOSED, missing="lift-not-there")


def _log_key(act: Act, event: Any, view: AuthorityView) -> Iterator[Earlier]:  # noqa: ANN401 - of that type
    yield _proposal(act, event.proposal, view, type_=LOG_KEY_PROPOSED, missing="log-key-proposal-not-there")


def _proposal(act: Act, named: EntryReference, view: AuthorityView, *, type_: str, missing: str) -> Earlier:
    """The entry named, which must be of that type and about the same subject."""
    found, wanted = view.earlier(named.index), (act.stream.kind, act.stream.code, type_, named.leaf)
    if found is None or (found.kind, found.code, found.type, found.leaf) != wanted:
        raise NotAuthorised(missing, index=named.index, ref=act.stream.code)
    return found


def _entry(act: Act, named: EntryReference, view: AuthorityView, *, type_: str, missing: str) -> Earlier:
    """The entry named, which must be of that type and about the same deployment."""
    deployment = act.event.deployment  # type: ignore[attr-defined]  # all decisions are about one
    wanted = (act.stream.kind, act.stream.code, deployment, type_, named.leaf)
    found = view.earlier(named.index)
    if found is None or (found.kind, found.code, found.deployment, found.type, found.leaf) != wanted:
        raise NotAuthorised(missing, index=named.index, ref=act.stream.code)
    return found


def _made(act: Act, claim: Code, deployment: Code, view: AuthorityView) -> Earlier:
    found = view.claim(act.stream.code, claim)
    if found is None or act.stream.kind != found.kind or found.deployment != deployment:
        raise NotAuthorised("claim-not-there", claim=claim, ref=act.stream.code)
    return found


DECISIONS: Mapping[str, Callable[[Act, Any, AuthorityView], Iterator[Earlier]]] = {
    "ai-system.classification-approved.v1": _classification,
    "ai-system.classification-refused.v1": _classification,
    "ai-system.exemption-accepted.v1": _claim,
    "ai-system.exemption-rejected.v1": _claim,
    "ai-system.shutdown-verified.v1": _switch_off,
    "entry.redaction-approved.v1": _redaction,
    "entry.redaction-lifted.v1": _lift,
    "ledger.log-key-replaced.v1": _log_key,
}
"""The types that need another official than the one who recorded what they decide."""
