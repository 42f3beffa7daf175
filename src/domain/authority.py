"""Authority: may this official, with this key, do this act, given the entries before it? One function, used twice.

It judges an act before it is recorded (and again under the write lock where something that carries authority came in),
and it judges every entry when a ledger is verified. Rules:

1. The first entries found the ledger: they are the founder's, in a fixed order, with one key and without a mandate.
2. After that the actor is enrolled, signs with an own key, and acts for the organisation of enrolment.
3. The act names the mandate that it relies on: of those that fit, the one with the lowest index. A mandate fits when
   its role may do this, it covers every organisation concerned (that organisation or one above it, by the tree as known
   then, on the day of recording), it runs on that day, and no earlier entry withdrew it.
4. An official adds keys to the own handle, and revokes them, without a mandate: the own key says enough.
5. A key signs up to the entry that revokes it, and an official acts up to the entry by which they leave.
6. Nothing that is taken away leaves the ledger without an administrator of the whole, with no last day and a key.
7. Some decisions take another official than the one who recorded what they decide: another handle and another key
   (:mod:`grootboek.domain.authority_four_eyes`).
8. Nothing comes in that is above the level for which the ledger is accredited (:mod:`grootboek.domain.accreditation`).
"""

from __future__ import annotations

from datetime import date

from ..errors import NotAuthorised, Refused
from .accreditation import check_level
from .act import Act
from .aggregates.official import Mandate, Official
from .authority_case import Need
from .authority_four_eyes import check_second_official
from .authority_officials import acts_for_oneself, check_administrator_left
from .authority_rules import needs
from .authority_view import AuthorityView, Founder
from .events import UnknownEvent
from .events.official import KeyAdded, MandateGranted, OfficialEnrolled
from .events.organisation import OrganisationRegistered
from .values import Fingerprint

FOUNDING = (
    "ledger.opened.v1",
    "organisation.registered.v1",
    "official.enrolled.v1",
    "official.key-added.v1",
    "official.mandate-granted.v1",
)
"""The types of the first entries, which nobody could have a mandate for."""


def judge(act: Act, key: Fingerprint, view: AuthorityView, day: date) -> None:
    """Raise NotAuthorised (or Refused) where the act may not stand. ``day``: of recording, in Amsterdam.

    As :func:`authorise`, and NotAuthorised (``mandate-other``) where the act names another mandate than that one.
    """
    fitting = authorise(act, key, view, day)
    if act.actor.mandate != fitting and not isinstance(act.event, UnknownEvent):
        named = "-" if act.actor.mandate is None else act.actor.mandate
        raise NotAuthorised("mandate-other", named=named, fitting="-" if fitting is None else fitting)


def authorise(act: Act, key: Fingerprint, view: AuthorityView, day: date) -> int | None:
    """The index of the mandate that allows the act; None where none is needed.

    That is: at the founding, for an own key, and for an event of an unknown type.

    Raises NotAuthorised (``founding-wrong``, ``founding-only``, ``official-not-enrolled``, ``official-left``,
    ``key-not-own``, ``key-revoked``, ``actor-organisation``, ``no-mandate``, ``subject-unknown``, ``official-known``,
    ``key-known``, ``key-revoked-elsewhere``, ``last-administrator``, and what :func:`check_second_official` raises),
    Refused (``evidence-needed``, ``level-above-accredited``).
    """
    check_level(act, lambda: view.accredited)
    if view.size < len(FOUNDING):
        _check_founding(act, key, view, day)
        return None
    official = _own(act, key, view)
    alternatives = needs(act, view, day)
    if alternatives is None:
        return None
    mandate = None if acts_for_oneself(act) else _fitting(official, alternatives, act, view, day).index
    check_second_official(act, key, view)
    check_administrator_left(act, view, day)
    return mandate


def _own(act: Act, key: Fingerprint, view: AuthorityView) -> Official:
    official = view.official(act.actor.handle)
    if official is None:
        raise NotAuthorised("official-not-enrolled", handle=act.actor.handle)
    if official.left is not None:
        raise NotAuthorised("official-left", handle=act.actor.handle, index=official.left)
    own = official.key(key)
    if own is None:
        raise NotAuthorised("key-not-own", handle=act.actor.handle, key=key)
    if own.revoked is not None:
        raise NotAuthorised("key-revoked", handle=act.actor.handle, key=key, index=own.revoked)
    if official.organisation != act.actor.organisation:
        named, expected = act.actor.organisation, official.organisation
        raise NotAuthorised("actor-organisation", handle=act.actor.handle, named=named, own=expected)
    return official


def _fitting(official: Official, alternatives: tuple[Need, ...], act: Act, view: AuthorityView, day: date) -> Mandate:
    lacking_evidence = False
    for mandate in official.mandates:
        if not mandate.runs(day):
            continue
        for need in alternatives:
            if mandate.role == need.role and _covers(mandate, need, view, day):
                if act.evidence or not need.evidence:
                    return mandate
                lacking_evidence = True
    if lacking_evidence:
        raise Refused("evidence-needed", type=act.event.TYPE)
    raise _lacking(official, alternatives, view, day)


def _lacking(official: Official, alternatives: tuple[Need, ...], view: AuthorityView, day: date) -> NotAuthorised:
    """What is needed, and the grant that would do: of the first role, for the nearest organisation above all others."""
    from .error_labels import labelled, labelled_list

    first = alternatives[0]
    organisations = tuple(dict.fromkeys(first.organisations))
    above = [(each, *view.tree.ancestors(each, day)) for each in organisations]
    covering = next((each for each in above[0] if all(each in others for others in above)), above[0][-1])
    return NotAuthorised(
        "no-mandate",
        handle=official.handle,
        roles=labelled_list("role", (need.role for need in alternatives), ("or", "of")),
        role=labelled("role", first.role),
        organisations=", ".join(organisations),
        organisation=covering,
    )


def _covers(mandate: Mandate, need: Need, view: AuthorityView, day: date) -> bool:
    over = mandate.organisation
    for organisation in need.organisations:
        if over != organisation and over not in view.tree.ancestors(organisation, day):
            return False
    return True


def _check_founding(act: Act, key: Fingerprint, view: AuthorityView, day: date) -> None:
    actor, found, expected = act.actor, act.event.TYPE, FOUNDING[view.size]
    author = Founder(actor.handle, actor.organisation, key)
    own = act.stream.kind != "official" or act.stream.code == actor.handle
    by_founder = own and actor.mandate is None and author == (view.founder or author)
    if found != expected or not by_founder or not _founds(act, key, day):
        from .error_labels import labelled

        types = {"expected": labelled("event", expected), "found": labelled("event", found)}
        raise NotAuthorised("founding-wrong", index=view.size, **types)


def _founds(act: Act, key: Fingerprint, day: date) -> bool:
    """Whether the content is the founder's own: the root, the key in use, administration of all."""
    event, root = act.event, act.actor.organisation
    if isinstance(event, OrganisationRegistered):
        return event.parent is None and act.stream.code == root
    if isinstance(event, OfficialEnrolled):
        return event.organisation == root
    if isinstance(event, KeyAdded):
        return event.fingerprint == key
    if isinstance(event, MandateGranted):
        whole = event.organisation == root and event.until is None and act.effective_on.first <= day
        return event.role == "administrator" and whole
    return True
