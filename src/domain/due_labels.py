"""How everything that can be due is called, in English and Dutch: one part of the table of :mod:`.labels`."""

from __future__ import annotations

from collections.abc import Mapping

DUE: Mapping[str, tuple[str, str]] = {
    "review_passed": ("the review date has passed", "de herzieningsdatum is voorbij"),
    "law_changed": (
        "a version of the law applies that the examination did not use",
        "er geldt een versie van de wet die het onderzoek niet gebruikte",
    ),
    "guidance_newer": (
        "guidance was adopted after the examination",
        "na het onderzoek is een handreiking vastgesteld",
    ),
    "version_replaced": ("version or supplier replaced", "versie of leverancier vervangen"),
    "reactivated": ("in use again", "opnieuw in gebruik"),
    "merged": ("merged systems were examined differently", "samengevoegde systemen zijn verschillend onderzocht"),
    "claim_ending": ("the exception is near its end", "de uitzondering loopt bijna af"),
    "claim_ended": ("the claim on an exception has ended", "het beroep op een uitzondering is geëindigd"),
    "claim_undecided": (
        "the claim on an exception is not decided",
        "op het beroep op een uitzondering is niet beslist",
    ),
    "claim_incomplete": (
        "the claim on an exception is incomplete, so nobody can decide it",
        "het beroep op een uitzondering is onvolledig, dus niemand kan erop beslissen",
    ),
    "shutdown_overdue": ("the planned day of the shutdown has passed", "de geplande dag van uitzetten is voorbij"),
    "shutdown_unverified": ("switched off, not verified", "uitgezet, niet gecontroleerd"),
    "proposed": (
        "the examination is proposed, not approved or refused",
        "het onderzoek is voorgesteld, niet goedgekeurd of afgewezen",
    ),
    "not_examined": ("in use and not examined", "in gebruik en niet onderzocht"),
    "examination_refused": (
        "in use, and the examination was refused",
        "in gebruik, en het onderzoek is afgewezen",
    ),
    "inquiry_unanswered": (
        "the inquiry is not answered, the deadline has passed",
        "de uitvraag is niet beantwoord, de uiterste dag is voorbij",
    ),
    "withheld_long": (
        "a withheld text is five years old: argue anew why, or lift it (Woo art. 5.3)",
        "een weggelaten tekst is vijf jaar oud: motiveer opnieuw waarom, of toon hem weer (Woo art. 5.3)",
    ),
    "disputed": ("an entry is disputed, nobody has answered", "een boeking is betwist, niemand heeft geantwoord"),
}
"""Code -> (English, Dutch)."""
