"""Says on standard error what went wrong: in words, or with ``--json`` as one JSON document."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

from .texts.columns import title

if TYPE_CHECKING:
    from ..errors import GrootboekError, Language


def show_error(error: GrootboekError, language: Language, *, json: bool) -> None:
    """Write the error to standard error; standard output stays empty."""
    message = error.text(language)
    if json:
        import orjson

        details: dict[str, Any] = {**error.details}
        if parts := error.parts():
            details["parts"] = [
                {**place, "code": part.code, "message": part.text(language), "details": part.details}
                for place, part in parts
            ]
        document = {"error": {"code": error.code, "message": message, "details": details}}
        data = orjson.dumps(document, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)
        sys.stderr.write(data.decode())
    else:
        write_message(message)
        for place, part in error.parts():
            where = ", ".join(f"{title(name, language)} {value}" for name, value in place.items())
            write_message(f"  {where}: {part.text(language)}")


def write_message(message: str) -> None:
    """One message on standard error; characters that the terminal cannot show are replaced."""
    encoding = sys.stderr.encoding or "utf-8"
    sys.stderr.write(message.encode(encoding, "replace").decode(encoding) + "\n")
