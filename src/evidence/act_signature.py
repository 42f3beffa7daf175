r"""The official's signature over an act, or over a batch of acts (``docs/act-and-entry.md``).

One act: ``{"sshsig": B64}``, the SSHSIG being over the act's bytes. Several acts of one save:
``{"batch": {"count": N, "path": [B64…], "position": I}, "sshsig": B64}``, the SSHSIG being over the message
``grootboek-batch/v1\nCOUNT\nROOT\n``, where ROOT is the RFC 6962 root over the acts' bytes, in order, and the path
is the inclusion path of this act. So a key that asks for a touch asks once, and each entry still carries all that its
own check needs. No act can pass for a batch message: an act begins with ``{``.
"""

from __future__ import annotations

from binascii import b2a_base64
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from ..errors import Unsound
from ..frozen import frozen
from .canonical import JsonValue, canonical, parse_canonical
from .digests import base64_standard, parse_base64, parse_hash
from .merkle import joined_paths, leaf_hash, node_hash, root_from_inclusion_path
from .sshsig import check_sshsig, parse_sshsig

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from .keys import SigningKey
    from .public_keys import PublicKey
    from .sshsig import SshSignature

NAMESPACE: Final = "act@grootboek"
HASH_ALGORITHM: Final = "sha512"

_BATCH_MAGIC: Final = "grootboek-batch/v1"
_SMALLEST_BATCH: Final = 2
_ALONE: Final = b'{"sshsig":"%b"}'
_IN_BATCH: Final = b'{"batch":{"count":%d,"path":[%b],"position":%d},"sshsig":"%b"}'
_REMEMBERED: Final = 4096
"""Hashes of the paths in a batch that are kept while its acts are looked at."""


@frozen
class BatchPlace:
    """Where an act stands in its batch: ``position`` from 0 out of ``count``, and the path to the batch's root."""

    count: int
    position: int
    path: tuple[bytes, ...]


@frozen
class ActSignature:
    """A signature in parts: the SSHSIG blob, and the place in the batch where there is one."""

    sshsig: bytes
    batch: BatchPlace | None = None

    def to_json(self) -> dict[str, JsonValue]:
        """As it stands in the entry. Inverse of :func:`parse_act_signature`."""
        made: dict[str, JsonValue] = {"sshsig": base64_standard(self.sshsig)}
        if self.batch is not None:
            path = [base64_standard(each) for each in self.batch.path]
            made["batch"] = {"count": self.batch.count, "path": path, "position": self.batch.position}
        return made


def parse_act_signature(signature: JsonValue) -> ActSignature:
    """The parts of a signature's JSON. Raises Unsound ``act-signature-malformed``."""
    if not isinstance(signature, dict) or not {"sshsig"} <= signature.keys() <= {"batch", "sshsig"}:
        raise Unsound("act-signature-malformed")
    blob = signature["sshsig"]
    if not isinstance(blob, str):
        raise Unsound("act-signature-malformed")
    try:
        place = _parse_place(signature["batch"]) if "batch" in signature else None
        return ActSignature(_blob(blob), place)
    except Unsound as error:
        raise Unsound("act-signature-malformed") from error


def sign_acts(acts: Sequence[bytes], key: SigningKey) -> list[JsonValue]:
    """Sign the acts of one save, given their canonical bytes: one signature's JSON an act, in order.

    The key signs once: the act itself where there is one, else the message over the root of all.
    """
    return [parse_canonical(signature) for signature in signatures_of(acts, key)]


def signatures_of(acts: Sequence[bytes], key: SigningKey) -> list[bytes]:
    """As :func:`sign_acts`, each signature as its canonical bytes.

    They are written here, the same as :func:`signature_bytes` would: of base64 and numbers there is one way to.
    """
    if len(acts) < _SMALLEST_BATCH:
        return [_ALONE % _base64(key.sign(act, NAMESPACE)) for act in acts]
    count = len(acts)
    root, paths = joined_paths([leaf_hash(act) for act in acts], _path_item)
    blob = _base64(key.sign(_batch_message(count, root), NAMESPACE))
    return [_IN_BATCH % (count, path[:-1], position, blob) for position, path in enumerate(paths)]


def _path_item(node: bytes) -> bytes:
    return b'"%b",' % _base64(node)


def _base64(data: bytes) -> bytes:
    return b2a_base64(data, newline=False)


def signed_message(act: bytes, signature: JsonValue) -> bytes:
    """What the official signed: the act, or the message over the batch's root, worked out from act and path.

    Raises Unsound ``act-signature-malformed``.
    """
    return _message_of(act, parse_act_signature(signature))


def signing_key_of(signature: JsonValue) -> PublicKey:
    """The key that a signature says it is by.

    Raises Unsound ``act-signature-malformed``, or what :func:`~grootboek.evidence.sshsig.parse_sshsig` raises.
    """
    return parse_sshsig(parse_act_signature(signature).sshsig).public_key


def verify_act_signature(act: bytes, signature: JsonValue, public_key: PublicKey) -> None:
    """Check a signature over an act by this key.

    Raises Unsound: ``act-signature-malformed``, ``act-signature-hash`` (not SHA-512), or what
    :func:`~grootboek.evidence.sshsig.verify_sshsig` raises.
    """
    ActVerifier().verify(act, signature, public_key)


class ActVerifier:
    """Checks the signatures of many acts, in the order of the ledger; a batch's one SSHSIG is read and checked once.

    The acts of a batch stand next to each other, so it is enough to remember the last thing read and checked.
    """

    def __init__(self) -> None:
        self._last: tuple[bytes, bytes, PublicKey] | None = None
        self._read: tuple[bytes, SshSignature] | None = None
        self._node = lru_cache(maxsize=_REMEMBERED)(node_hash)

    def signer(self, signature: ActSignature) -> PublicKey:
        """As :func:`signing_key_of`, of a signature in parts."""
        return self._parsed(signature.sshsig).public_key

    def verify(self, act: bytes, signature: JsonValue, public_key: PublicKey) -> None:
        """As :func:`verify_act_signature`."""
        self.verify_parts(act, parse_act_signature(signature), public_key)

    def verify_parts(self, act: bytes, signature: ActSignature, public_key: PublicKey) -> None:
        """As :func:`verify_act_signature`, of a signature in parts."""
        this = (_message_of(act, signature, self._node), signature.sshsig, public_key)
        if this == self._last:
            return
        parsed = self._parsed(signature.sshsig)
        check_sshsig(parsed, this[0], NAMESPACE, public_key)
        if parsed.hash_algorithm != HASH_ALGORITHM:
            raise Unsound("act-signature-hash", found=parsed.hash_algorithm, expected=HASH_ALGORITHM)
        self._last = this

    def _parsed(self, blob: bytes) -> SshSignature:
        if self._read is None or self._read[0] != blob:
            self._read = blob, parse_sshsig(blob)
        return self._read[1]


def signature_bytes(signature: JsonValue) -> bytes:
    """The canonical bytes of a well-formed signature. Raises Unsound ``act-signature-malformed``."""
    return canonical(parse_act_signature(signature).to_json())


def _parse_place(batch: JsonValue) -> BatchPlace:
    if not isinstance(batch, dict) or batch.keys() != {"count", "path", "position"}:
        raise Unsound("act-signature-malformed")
    count, position, path = _number(batch, "count"), _number(batch, "position"), batch["path"]
    if not isinstance(path, list) or count < _SMALLEST_BATCH or not 0 <= position < count:
        raise Unsound("act-signature-malformed")
    return BatchPlace(count, position, tuple([_path_hash(each) for each in path]))


def _path_hash(text: JsonValue) -> bytes:
    if not isinstance(text, str):
        raise Unsound("act-signature-malformed")
    return _hash(text)


@lru_cache(maxsize=_REMEMBERED)
def _hash(text: str) -> bytes:
    """The acts of a batch have most of their paths in common."""
    return parse_hash(text)


@lru_cache(maxsize=4)
def _blob(text: str) -> bytes:
    """The acts of a batch have one signature."""
    return parse_base64(text)


def _number(batch: Mapping[str, JsonValue], name: str) -> int:
    number = batch[name]
    if type(number) is not int:
        raise Unsound("act-signature-malformed")
    return number


def _message_of(act: bytes, signature: ActSignature, node: Callable[[bytes, bytes], bytes] = node_hash) -> bytes:
    place = signature.batch
    if place is None:
        return act
    try:
        root = root_from_inclusion_path(leaf_hash(act), place.position, place.count, place.path, node)
    except Unsound as error:
        raise Unsound("act-signature-malformed") from error
    return _batch_message(place.count, root)


def _batch_message(count: int, root: bytes) -> bytes:
    return f"{_BATCH_MAGIC}\n{count}\n{base64_standard(root)}\n".encode("ascii")
