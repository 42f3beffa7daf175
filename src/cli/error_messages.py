"""Says on standard error what went wrong: in words, or with ``--json`` as one JSON document."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..errors import GrootboekError, Language


def show_error(error: GrootboekError, language: Language, *, json: bool) -> None:
    """Write the error to standard error; standard output stays empty."""
    message = error.text(language)
    if json:
        import orjson

        document = {"error": {"code": error.code, "message": message, "details": error.details}}
        data = orjson.dumps(document, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)
        sys.stderr.write(data.decode())
    else:
        write_message(message)


def write_message(message: str) -> None:
    """One message on standard error; characters that the terminal cannot show are replaced."""
    encoding = sys.stderr.encoding or "utf-8"
    sys.stderr.write(message.encode(encoding, "replace").decode(encoding) + "\n")
