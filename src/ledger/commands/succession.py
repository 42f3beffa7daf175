"""The command by which a coordinator and the operator name a new administrator."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...domain.aggregates import official_decisions
from ...errors import Refused
from ...evidence.verifier_key import parse_verifier_key
from ..succession import succession
from . import Answer

if TYPE_CHECKING:
    from ...domain.aggregates.deciding import Occasion
    from ...domain.commands.official import SucceedAdministrator
    from ..subjects import Subjects


def succeed(command: SucceedAdministrator, subjects: Subjects, occasion: Occasion) -> Answer:
    """A new administrator. Raises also Refused (``succession-refused``) without the log key's signature over it."""
    official, root, key = subjects.official(command.handle), subjects.root(), subjects.log_keys().current
    asked = succession(subjects, command.handle, occasion.by)
    if root is None or key is None or not asked.holds(command.statement, parse_verifier_key(key)):
        raise Refused("succession-refused", handle=command.handle, coordinator=occasion.by)
    return Answer(command.handle, (official_decisions.succeed(command, official, root, occasion),))
