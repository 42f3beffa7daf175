"""The OpenSSH allowed-signers file (``ssh-keygen(1)``, ALLOWED SIGNERS), by which anybody checks officials' signatures.

One line a key and period::

    cio@example namespaces="act@grootboek",valid-after="20250202000000Z" ssh-ed25519 AAAA…

Times end in ``Z``, without which ssh-keygen reads them in the local zone. A checker gives the entry's ``recorded_at``
as ``-Overify-time``: else every signature would expire with its key.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Final

from ..errors import Invalid
from ..frozen import frozen
from .act_signature import NAMESPACE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .public_keys import PublicKey

# The principals field is a list of patterns: a comma, space, quote, * , ? or ! would mean something else than itself.
_PRINCIPAL_PATTERN: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._@:/+-]{0,99}")


@frozen
class AllowedSigner:
    """A key that signs for a principal (an official's handle) from one moment to another, each None where open.

    Raises Invalid ``principal-malformed``, or ``time-without-zone`` for a time that does not say its zone.
    """

    principal: str
    public_key: PublicKey
    valid_after: datetime | None = None
    valid_before: datetime | None = None

    def __post_init__(self) -> None:
        if not _PRINCIPAL_PATTERN.fullmatch(self.principal):
            raise Invalid("principal-malformed", found=ascii(self.principal[:60]))
        for moment in (self.valid_after, self.valid_before):
            if moment is not None and moment.tzinfo is None:
                raise Invalid("time-without-zone", found=moment.isoformat())

    @property
    def line(self) -> str:
        """The line of the file, without its end.

        Times are cut to whole seconds, all that OpenSSH knows. It takes no line of which both times are the same
        second, so a key that ended in the second in which it began is said to end a second later.
        """
        options = [f'namespaces="{NAMESPACE}"']
        if self.valid_after is not None:
            options.append(f'valid-after="{_openssh_time(self.valid_after)}"')
        if self.valid_before is not None:
            options.append(f'valid-before="{self._ends(self.valid_before)}"')
        return f"{self.principal} {','.join(options)} {self.public_key.line}"

    def _ends(self, valid_before: datetime) -> str:
        ends = _openssh_time(valid_before)
        if self.valid_after is not None and ends <= _openssh_time(self.valid_after):
            return _openssh_time(self.valid_after + timedelta(seconds=1))
        return ends


def allowed_signers_file(signers: Iterable[AllowedSigner]) -> str:
    """The whole file, in the order given."""
    return "".join(f"{signer.line}\n" for signer in signers)


def _openssh_time(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y%m%d%H%M%SZ")
