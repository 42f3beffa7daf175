"""Shows an answer: one JSON document, a file, a table on a terminal, or plain lines."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from ..errors import Unreachable
from .answers import Answer, Fields, Paragraph, Part, Stream, Table

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from .session import Session


def present(answer: Answer | Stream, session: Session) -> None:
    """Write the answer where the options say.

    Raises Unreachable ``output-unwritable`` or ``file-unwritable``; Misused ``output-format-unknown``; BrokenPipeError.
    """
    target: Path | None = session.given.get("output")
    if isinstance(answer, Stream):
        _stream(answer.pieces, target)
    else:
        if target is not None:
            from .files import write_answer

            write_answer(answer, target)
        if session.json:
            _standard_output((json_bytes(answer.document),))
        elif target is None:
            _standard_output((text_of(answer, terminal=sys.stdout.isatty()),))
    _say(answer, session, target)


def _say(answer: Answer | Stream, session: Session, target: Path | None) -> None:
    """Notes, and where the answer was written, on standard error."""
    if session.quiet or not (answer.notes or target):
        return
    from .error_messages import write_message
    from .texts.messages import message

    for note in answer.notes:
        write_message(note)
    if target is not None:
        write_message(message("written", session.language, file=str(target)))


def json_bytes(document: object) -> bytes:
    """A document as people and programs read it: indented, in UTF-8."""
    import orjson

    return orjson.dumps(document, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)


def text_of(answer: Answer, *, terminal: bool) -> bytes:
    """The answer as text: heading, then its parts, with an empty line between them."""
    blocks = ["\n".join(answer.heading)] if answer.heading else []
    blocks += [block for block in (_block(part, terminal=terminal) for part in answer.parts) if block]
    encoding = sys.stdout.encoding or "utf-8"
    return ("\n\n".join(blocks) + "\n").encode(encoding, "replace") if blocks else b""


def _block(part: Part, *, terminal: bool) -> str:
    if isinstance(part, Paragraph):
        return part.text
    if isinstance(part, Fields):
        return _fields(part)
    if not part.rows:
        return part.empty
    if terminal:
        from .tables import drawn

        return drawn(part)
    return _plain(part)


def _fields(part: Fields) -> str:
    pairs = [(label, str(value)) for label, value in part.pairs if value not in {None, ""}]
    width = max((len(label) for label, _ in pairs), default=0)
    indent = "\n" + " " * (width + 2)
    return "\n".join(f"{label:<{width}}  {value.replace(chr(10), indent)}" for label, value in pairs)


def _plain(part: Table) -> str:
    """Tab-separated lines, so that other programs can cut them."""
    return "\n".join("\t".join(_cell(cell) for cell in row) for row in (part.columns, *part.rows))


def _cell(value: object) -> str:
    return "" if value is None else " ".join(str(value).split())


def _stream(pieces: Iterable[bytes], target: Path | None) -> None:
    if target is None:
        _standard_output(pieces)
    else:
        from .files import write_file

        write_file(target, pieces)


def _standard_output(pieces: Iterable[bytes] | Sequence[bytes]) -> None:
    out = sys.stdout.buffer
    for piece in pieces:
        try:
            out.write(piece)
        except BrokenPipeError:
            raise
        except OSError as error:
            raise Unreachable("output-unwritable", problem=error.strerror or "-") from error
    try:
        out.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise Unreachable("output-unwritable", problem=error.strerror or "-") from error
