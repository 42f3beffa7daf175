"""Help of the commands about the rulebook."""

from __future__ import annotations

from .help_types import Help

TEXTS: dict[str, Help] = {
    "rulebook": Help(
        en=("Law and guidance of this ledger: show, compare, add a file, adopt.",),
        nl=("Wet en handreikingen van dit grootboek: tonen, vergelijken, bestand toevoegen, vaststellen.",),
    ),
    "rulebook show": Help(
        en=(
            "Show what is adopted since when and by which entry, and what can be adopted; or one item in full.",
            "Of each it says who reviewed it, or that nobody did.",
        ),
        nl=(
            "Toon wat is vastgesteld, sinds wanneer, door welke boeking, en wat dat kan worden; of één deel helemaal.",
            "Bij elk staat wie het beoordeelde, of dat niemand dat deed.",
        ),
        examples=(
            "grootboek rulebook show",
            "grootboek rulebook show 2026-1744 --lang nl",
            "grootboek rulebook show --as-of 2025-03-17 --json",
        ),
    ),
    "rulebook diff": Help(
        en=(
            "Show what differs between two versions of the law, or two guidance documents.",
            "Points, elements, grounds, dates and texts that were added, removed or changed, field by field.",
        ),
        nl=(
            "Toon wat verschilt tussen twee versies van de wet, of twee handreikingen.",
            "Punten, elementen, gronden, data en teksten die zijn toegevoegd, vervallen of gewijzigd, veld voor veld.",
        ),
        examples=("grootboek rulebook diff 2024-1689 2026-1744", "grootboek rulebook diff GL-PP-1 GL-PP-2 --json"),
    ),
    "rulebook add": Help(
        en=(
            "Keep a file of the law or of guidance in the ledger, so that it can be adopted.",
            (
                "The entry binds the bytes by their SHA-256. The file says what it is; docs/law-files.md has its form, "
                "with an example of each. Nothing counts before it is adopted."
            ),
        ),
        nl=(
            "Bewaar een bestand met de wet of een handreiking in het grootboek, zodat het kan worden vastgesteld.",
            (
                "De boeking legt de bytes vast met hun SHA-256. Het bestand zegt wat het is; docs/law-files.md heeft "
                "de vorm en van elk een voorbeeld. Er geldt niets voordat het is vastgesteld."
            ),
        ),
        examples=('grootboek rulebook add handreiking.yaml --reviewed-by "Legal department"',),
    ),
    "rulebook adopt": Help(
        en=(
            "Let a version of the law (taxonomy) or a guidance document take effect in this ledger.",
            "It says what that puts on the work list; with --dry-run what it would, and nothing is recorded.",
        ),
        nl=(
            "Laat een versie van de wet (taxonomy) of een handreiking (guidance) in dit grootboek gelden.",
            "Er staat bij wat daardoor op de werklijst komt; met --dry-run wat er zou komen, zonder vast te leggen.",
        ),
        examples=(
            "grootboek rulebook adopt taxonomy 2026-1744",
            "grootboek rulebook adopt taxonomy 2026-1744 --dry-run",
            "grootboek rulebook adopt guidance GL-PP-2",
        ),
    ),
}
