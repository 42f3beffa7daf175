"""``grootboek classification template``: the form to fill in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from typer import Context, Option

from ...domain.values import Code
from ..answers import Answer, Stream
from ..opened import clock_of, reader_of
from ..subjects import about_system, newest_in_force, roles_of, rulebook_of, system_of

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
    """The empty form of a version of the law. With a version and no system it needs no ledger."""
    from ...domain.law.library import taxonomy as released_taxonomy
    from ...domain.law.template import classification_template

    session: Session = context.obj
    version, roles = taxonomy, _default_roles()
    about: tuple[str, ...] = ()
    if taxonomy is None or for_system is not None:
        reader = reader_of(session)
        try:
            today = _today(session, reader)
            version = taxonomy or newest_in_force(rulebook_of(reader), today)
            if for_system is not None:
                roles, about = _of_system(reader, for_system, deployment, today)
        finally:
            reader.close()
    law = released_taxonomy(version or Code("-"))
    text = classification_template(law, roles=roles, language=session.language, system=about)
    if session.json:
        return Answer({"taxonomy": law.version, "digest": law.digest, "roles": list(roles), "template": text})
    return Stream((text.encode("utf-8"),))


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
