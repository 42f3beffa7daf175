"""What the command line says about keys that somebody else keeps: a file, the SSH agent, a security key."""

from __future__ import annotations

MESSAGES: dict[str, tuple[str, str]] = {
    "request-made": (
        "The private key is in {file} and stays there ({fingerprint}). Give the request to an administrator.",
        "De geheime sleutel staat in {file} en blijft daar ({fingerprint}). Geef het verzoek aan een beheerder.",
    ),
    "request-made-by-agent": (
        "The SSH agent signed, with the key of {file} ({fingerprint}). Give the request to an administrator.",
        "De SSH-agent tekende, met de sleutel van {file} ({fingerprint}). Geef het verzoek aan een beheerder.",
    ),
    "signed-in-batch": (
        (
            "Entry {index} was signed in one go with {others} more: {index}.message is about them all, and "
            "{index}.act is this one. How to check that it is one of them stands in the auditor's guide."
        ),
        (
            "Boeking {index} is in één keer ondertekend met nog {others}: {index}.message gaat over alle, en "
            "{index}.act is deze. Hoe u nagaat dat zij erbij hoort, staat in de handleiding voor auditors."
        ),
    ),
    "touch": (
        "Touch the security key ({fingerprint}): it waits for that before it signs.",
        "Raak de beveiligingssleutel aan ({fingerprint}): daar wacht zij op voordat zij tekent.",
    ),
}
