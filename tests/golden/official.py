"""Officials, their keys and mandates."""

from __future__ import annotations

from grootboek.domain.events.official import (
    AdministratorSucceeded,
    KeyAdded,
    KeyRevoked,
    MandateGranted,
    MandateWithdrawn,
    OfficialEnrolled,
    OfficialLeft,
)
from grootboek.domain.values import Committed, Fingerprint, PublicKeyLine, When
from tests.golden.ledger import SIGNATURE
from tests.golden.parts import ORGANISATION, Expected

# The public half of the test key whose secret half is the bytes 0 to 31.
PUBLIC_KEY = PublicKeyLine("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4")
FINGERPRINT = Fingerprint("SHA256:lbmsoA0yIEcEiVDRnMWuzm+nV+3ZEEpVIURqFoeSspg")

EXPECTED: Expected = {
    "official.enrolled.v1": (
        OfficialEnrolled(Committed("chief information officer"), ORGANISATION, Committed("withheld")),
        OfficialEnrolled(Committed("chief information officer"), ORGANISATION),
    ),
    "official.key-added.v1": (
        KeyAdded(FINGERPRINT, PUBLIC_KEY, "holder"),
        KeyAdded(FINGERPRINT, PUBLIC_KEY, "enroller"),
    ),
    "official.key-revoked.v1": (
        KeyRevoked(FINGERPRINT, Committed("the laptop was stolen"), When("2025-03-17T12:00:00+01:00")),
        KeyRevoked(FINGERPRINT, Committed("rotated")),
    ),
    "official.administrator-succeeded.v1": (
        AdministratorSucceeded(ORGANISATION, Committed("the administrator died"), SIGNATURE),
        AdministratorSucceeded(ORGANISATION, Committed("lost"), SIGNATURE),
    ),
    "official.left.v1": (OfficialLeft(Committed("another post")), OfficialLeft()),
    "official.mandate-granted.v1": (
        MandateGranted("approver", ORGANISATION, When("2027-12-31")),
        MandateGranted("administrator", ORGANISATION),
    ),
    "official.mandate-withdrawn.v1": (
        MandateWithdrawn("approver", ORGANISATION),
        MandateWithdrawn("overseer", ORGANISATION),
    ),
}
