"""``grootboek classification template``: the form to fill in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from typer import Context, Option

from ...domain.aggregates.rulebook import newest_in_force
from ...domain.values import Code
from ..answers import Answer, Stream
from ..opened import clock_of, ledger_path, reader_of
from ..subjects import about_system, roles_of, rulebook_of, system_of

if TYPE_CHECKING:
    from datetime import date

    from ...domain.events.system import OperatorRole
    from ...ledger.reader import Reader
    from ..session import Session


def template(
    context: Context,
    *,
    taxonomy: Annotated[Code | None, Option("--taxonomy", parser=Code, metavar="VERSION")] = None,
    for_system: Annotated[Code | None, Option("--for", parser=Code, metavar="REF")] = None,
    deployment: Annotated[Code | None, Option("--deployment", parser=Code, metavar="CODE")] = None,
) -> Answer | Stream:
    """The empty form of a version of the law. With a version that ships and no system it needs no ledger."""
    from ...domain.law.laws import SHIPPED
    from ...domain.law.template import classification_template

    session: Session = context.obj
    version, roles, laws = taxonomy, _default_roles(), SHIPPED
    about: tuple[str, ...] = ()
    if taxonomy is None or for_system is not None or _of_the_ledger(taxonomy, session):
        reader = reader_of(session)
        try:
            today = _today(session, reader)
            rulebook = rulebook_of(reader)
            version, laws = taxonomy or newest_in_force(rulebook, today), rulebook.laws
            if for_system is not None:
                roles, about = _of_system(reader, for_system, deployment, today)
        finally:
            reader.close()
    law = laws.taxonomy(version or Code("-"))
    text = classification_template(law, roles=roles, language=session.language, system=about, laws=laws)
    if session.json:
        return Answer({"taxonomy": law.version, "digest": law.digest, "roles": list(roles), "template": text})
    return Stream((text.encode("utf-8"),))


def _of_the_ledger(version: Code, session: Session) -> bool:
    """Whether it is a version that only the ledger can have, and there is one."""
    from ...domain.law.library import released

    return all(release.version != version for release in released()) and ledger_path(session).exists()


def _default_roles() -> tuple[OperatorRole, ...]:
    return ("deployer",)


def _today(session: Session, reader: Reader) -> date:
    from ...domain.values import amsterdam_day

    return amsterdam_day(clock_of(session, rehearsal=reader.meta.rehearsal).now())


def _of_system(
    reader: Reader, ref: Code, deployment: Code | None, today: date
) -> tuple[tuple[OperatorRole, ...], tuple[str, ...]]:
    """The roles of a deployment, and what the form says about its system."""
    system = system_of(reader, ref)
    return roles_of(system, deployment, today), (about_system(system, today),)
