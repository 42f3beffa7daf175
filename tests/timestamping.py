"""An authority for time stamps that answers without a network: certificates made here, answers by real ``openssl``.

Its keys are made in the test and thrown away; it is no one's, and its names say that it is fictional.
"""

from __future__ import annotations

import shutil
import subprocess
from datetime import UTC, datetime
from functools import cache
from typing import TYPE_CHECKING, Final

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID, ObjectIdentifier

from grootboek.evidence import der
from grootboek.evidence.der import element, integer

if TYPE_CHECKING:
    from pathlib import Path

ABSENT: Final = "OpenSSL absent: install openssl"
needs_openssl = pytest.mark.skipif(shutil.which("openssl") is None, reason=ABSENT)

BEGIN, END = datetime(2000, 1, 1, tzinfo=UTC), datetime(2099, 1, 1, tzinfo=UTC)
STAMPING: Final = ((ExtendedKeyUsageOID.TIME_STAMPING,), True)
STAMPING_NOT_CRITICAL: Final = ((ExtendedKeyUsageOID.TIME_STAMPING,), False)
OTHER_USE: Final = ((ExtendedKeyUsageOID.CLIENT_AUTH,), True)
Usage = tuple[tuple[ObjectIdentifier, ...], bool]

_CONFIGURATION: Final = """
[tsa]
default_tsa=it
[it]
serial=serial
signer_digest=sha256
default_policy=1.3.6.1.4.1.32473.1
digests={digests}
ess_cert_id_alg=sha256
"""


def need_openssl() -> None:
    """Skip the test that calls this where there is no openssl."""
    if shutil.which("openssl") is None:
        pytest.skip(ABSENT)


class Authority:
    """An authority in a folder: its root is ``root.pem`` there, its own certificate ``tsa.pem``."""

    def __init__(
        self,
        folder: Path,
        *,
        usage: Usage = STAMPING,
        begin: datetime = BEGIN,
        end: datetime = END,
        digests: str = "sha256",
    ) -> None:
        folder.mkdir()
        self.folder = folder
        root, own = _key("root"), _key("own")
        (folder / "root.pem").write_bytes(root_certificate())
        made = _certificate("Fictional authority", own, "Fictional root", root, usage=usage, dates=(begin, end))
        (folder / "tsa.pem").write_bytes(_pem(made))
        pem = own.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
        (folder / "tsa.key").write_bytes(pem)
        (folder / "serial").write_text("01")
        (folder / "openssl.cnf").write_text(_CONFIGURATION.format(digests=digests))

    @property
    def roots(self) -> bytes:
        """The certificate of its root, in PEM."""
        return (self.folder / "root.pem").read_bytes()

    def answer(self, request: bytes) -> bytes:
        """Its answer to a request, now: ``openssl ts -reply``, which refuses by an answer that says so."""
        (self.folder / "request").write_bytes(request)
        given = ("-config", "openssl.cnf", "-queryfile", "request", "-signer", "tsa.pem", "-inkey", "tsa.key")
        self._openssl("ts", "-reply", *given, "-out", "answer")
        return (self.folder / "answer").read_bytes()

    def signed(self, info: bytes) -> bytes:
        """An answer with this TSTInfo, whatever it says: the same form, by ``openssl cms -sign -cades``."""
        (self.folder / "info").write_bytes(info)
        kind = ("-binary", "-nodetach", "-nosmimecap", "-md", "sha256", "-outform", "DER", "-cades")
        content = ("-econtent_type", "1.2.840.113549.1.9.16.1.4", "-in", "info", "-out", "token")
        self._openssl("cms", "-sign", *kind, *content, "-signer", "tsa.pem", "-inkey", "tsa.key")
        return granted((self.folder / "token").read_bytes())

    def _openssl(self, *arguments: str) -> None:
        subprocess.run(["openssl", *arguments], cwd=self.folder, check=True, capture_output=True)


def root_certificate() -> bytes:
    """The certificate of a fictional root, in PEM."""
    return _pem(_certificate("Fictional root", _key("root"), "Fictional root", _key("root")))


def granted(token: bytes, status: int = 0) -> bytes:
    """A TimeStampResp with that status around a token."""
    return element(der.SEQUENCE, element(der.SEQUENCE, integer(status)), token)


def unsigned(content: bytes) -> bytes:
    """A token around a TSTInfo that nobody signed: enough to read."""
    signed_data, tst_info = bytes.fromhex("06092a864886f70d010702"), bytes.fromhex("060b2a864886f70d0109100104")
    inner = element(der.EXPLICIT_0, element(der.OCTET_STRING, content))
    signed = element(der.SEQUENCE, integer(3), element(der.SET), element(der.SEQUENCE, tst_info, inner))
    return element(der.SEQUENCE, signed_data, element(der.EXPLICIT_0, signed))


def info(imprint: bytes, nonce: int, time: bytes = b"20200601120000Z", *more: bytes) -> bytes:
    """A TSTInfo over a SHA-256 imprint."""
    policy = element(der.OBJECT_IDENTIFIER, bytes.fromhex("2b0601040181fd5901"))
    algorithm = bytes.fromhex("300d06096086480165030402010500")
    about = element(der.SEQUENCE, algorithm, element(der.OCTET_STRING, imprint))
    at = element(der.GENERALIZED_TIME, time)
    return element(der.SEQUENCE, integer(1), policy, about, integer(7), at, integer(nonce), *more)


@cache
def _key(name: str) -> ec.EllipticCurvePrivateKey:
    """A key by its name, made once in a run."""
    assert name
    return ec.generate_private_key(ec.SECP256R1())


def _certificate(
    name: str,
    key: ec.EllipticCurvePrivateKey,
    issuer: str,
    signer: ec.EllipticCurvePrivateKey,
    *,
    usage: Usage | None = None,
    dates: tuple[datetime, datetime] = (BEGIN, END),
) -> x509.Certificate:
    made = x509.CertificateBuilder(_name(issuer), _name(name), key.public_key(), 1 if usage is None else 2, *dates)
    made = made.add_extension(x509.BasicConstraints(ca=usage is None, path_length=None), critical=True)
    if usage is not None:
        made = made.add_extension(x509.ExtendedKeyUsage(usage[0]), critical=usage[1])
    return made.sign(signer, SHA256())


def _name(text: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, text)])


def _pem(certificate: x509.Certificate) -> bytes:
    return certificate.public_bytes(Encoding.PEM)
