"""The command ``grootboek``: from arguments to an exit status.

Exit statuses: 0 done, or sound · 1 refused · 2 usage · 3 evidence unsound · 4 not authorised · 5 the ledger cannot be
reached, read or written (``docs/commands.md``). No command ever ends in a traceback.
"""

from __future__ import annotations

import gc
import os
import sys
from typing import TYPE_CHECKING

from ..errors import GrootboekError
from .language import resolve_language
from .settings import Settings, configuration_folder, read_settings

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ..errors import Language
    from .answers import Answer, Stream
    from .session import Session

GARBAGE_THRESHOLD = 100_000
"""New objects after which Python looks for garbage. Its own 700 has it look often while a command is loaded."""

INTERRUPTED = 130
"""What shells expect of a program that was stopped by Ctrl-C: 128 and the signal's number."""


def main() -> None:
    """Run with the arguments and the environment of this process, and exit."""
    gc.set_threshold(GARBAGE_THRESHOLD)
    _open_streams()
    status = run(sys.argv[1:], os.environ)
    try:
        sys.stdout.flush()
    except OSError:
        _silence()
    gc.freeze()  # the interpreter looks through everything once more before it ends, 10 ms to find nothing
    sys.exit(status)


def run(arguments: Sequence[str], environment: Mapping[str, str]) -> int:
    """Do what the arguments ask, print the result, and give the exit status."""
    settings, fault = _settings(environment)
    language = resolve_language(arguments, environment, settings.lang)
    if _answered_at_once(arguments, language, environment):
        return 0
    from .session import Session

    session = Session(environment, settings, language)
    if fault is not None:
        return _refused(fault, session, arguments)
    status, code = _performed(arguments, session)
    if session.called:
        _logged(session, status, code)
    return status


def _performed(arguments: Sequence[str], session: Session) -> tuple[int, str | None]:
    """Perform and present: the exit status, and the code of the error where there was one."""
    try:
        return _shown(perform(arguments, session), session, arguments), None
    except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001 - the last resort: a message in place of a traceback
        return _failed(error, session, arguments), getattr(error, "code", None)


def _logged(session: Session, status: int, code: str | None) -> None:
    """Note it in the operations log. Where that cannot be written, what was done stays done, and it is said."""
    from .operations_log import log_operation

    try:
        log_operation(session, status, code)
    except GrootboekError as error:
        from .error_messages import write_message

        write_message(error.text(session.language))


def perform(arguments: Sequence[str], session: Session) -> Answer | Stream | None:
    """Parse the arguments and call the command; None where it was only help. Raises what the command raises."""
    import typer

    from .parsing import PROGRAM, build_root

    try:
        answer: Answer | Stream | int | None = build_root(completion=_completes(arguments, session.environment)).main(
            list(arguments), prog_name=PROGRAM, standalone_mode=False, obj=session
        )
    except typer.TyperException as error:
        from .usage_errors import misused

        raise misused(error) from error
    except typer.Exit as exit_:
        answer = exit_.exit_code
    if answer == INTERRUPTED:  # Typer gives its status back where something within it was interrupted
        raise KeyboardInterrupt
    if isinstance(answer, int):
        session.called = ""  # it was only help: nothing to log
        return None
    return _marked(answer, session) if session.given.get("attested") else answer


def _marked(answer: Answer | Stream | None, session: Session) -> Answer | Stream | None:
    """An answer from attested days says so in every line of its heading."""
    from dataclasses import replace

    from .answers import Answer
    from .heading import attested_lines

    if not isinstance(answer, Answer):
        return answer
    return replace(answer, heading=attested_lines(answer.heading, session.language))


def _settings(environment: Mapping[str, str]) -> tuple[Settings, GrootboekError | None]:
    """The settings; where the file is wrong, none, and what is wrong with it: help must still work."""
    try:
        return read_settings(environment), None
    except GrootboekError as error:
        return Settings(configuration_folder(environment)), error


def _completes(arguments: Sequence[str], environment: Mapping[str, str]) -> bool:
    """Whether a shell asks how to go on, or is to be told how to ask."""
    asked = any(name.startswith("_") and name.endswith("_COMPLETE") for name in environment)
    return asked or any(word.startswith("--") and "completion" in word for word in arguments)


def _answered_at_once(arguments: Sequence[str], language: Language, environment: Mapping[str, str]) -> bool:
    """The first page of help and the version need no parser, whose import costs more than all the rest."""
    if _completes((), environment):
        return False
    rest = [word for word in arguments if word not in {"nl", "en", "--lang"} and not word.startswith("--lang=")]
    if rest == ["--help"]:
        from .help_page import root_page

        sys.stdout.write(root_page(language) + "\n")
        return True
    if rest == ["--version"]:
        from .. import __version__

        sys.stdout.write(f"grootboek {__version__}\n")
        return True
    return False


def _shown(answer: Answer | Stream | None, session: Session, arguments: Sequence[str]) -> int:
    """Present the answer, and give its status. What is recorded is recorded, also where the receipt cannot be shown."""
    if answer is None:
        return 0
    from .presenting import present

    status: int = getattr(answer, "exit_status", 0)
    try:
        present(answer, session)
    except BrokenPipeError:
        _silence()  # whoever reads has seen enough
    except GrootboekError as error:
        refused = _refused(error, session, arguments)
        return status if getattr(answer, "recorded", False) else refused
    return status


def _failed(error: BaseException, session: Session, arguments: Sequence[str]) -> int:
    if isinstance(error, KeyboardInterrupt):
        return INTERRUPTED
    if isinstance(error, BrokenPipeError):
        _silence()
        return 0
    return _refused(error if isinstance(error, GrootboekError) else as_error(error), session, arguments)


def _refused(error: GrootboekError, session: Session, arguments: Sequence[str]) -> int:
    from .error_messages import show_error

    show_error(error, session.language, json=session.json or "--json" in arguments)
    return error.exit_status


def as_error(error: BaseException) -> GrootboekError:
    """What the operating system refused, or a fault of our own, as an error with a text."""
    from ..errors import Unreachable

    if isinstance(error, OSError):
        return Unreachable("system-refused", problem=error.strerror or str(error), file=str(error.filename or "-"))
    return GrootboekError("fault-unexpected", kind=type(error).__name__, problem=str(error)[:400])


def _open_streams() -> None:
    """What goes to a standard stream that was closed before the start goes nowhere, and no file gets its number."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: PTH123, SIM115 - open until the end


def _silence() -> None:
    """Nobody reads standard output any more: what is still to be flushed goes nowhere."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


if __name__ == "__main__":
    main()
