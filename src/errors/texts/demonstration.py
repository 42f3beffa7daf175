"""Error texts of the demonstration: code -> (English, Dutch)."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "demo-folder-not-empty": (
        (
            "The folder {folder} is not empty. The demonstration makes a ledger of its own: name a new folder, or an "
            "empty one: `grootboek demo FOLDER`."
        ),
        (
            "De map {folder} is niet leeg. De demonstratie maakt een eigen grootboek: noem een nieuwe of lege map: "
            "`grootboek demo MAP`."
        ),
    ),
}
