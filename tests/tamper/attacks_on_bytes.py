"""What anybody can do who may write the file: change it here and there, and leave the rest as it is."""

from __future__ import annotations

import json
import shutil
import sqlite3
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING

from grootboek.evidence.commitment import commit
from grootboek.evidence.merkle import leaf_hash
from tests.ledger.tampering import tamper_with
from tests.tamper.attack import attack

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.tamper.attack import Scene


@contextmanager
def _written(scene: Scene) -> Iterator[sqlite3.Connection]:
    """The file, to write in; not made durable, which takes most of the time and matters to nobody here."""
    with closing(sqlite3.connect(scene.path, isolation_level=None)) as connection:
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("BEGIN")
        yield connection
        connection.execute("COMMIT")


def _run(scene: Scene, *statements: str) -> None:
    with _written(scene) as connection:
        tamper_with(connection, *statements)


@attack("file", "change a byte of an entry")
def a_byte_of_an_entry(scene: Scene) -> None:
    altered = "CAST(replace(entry, '2025-03-01', '2025-04-01') AS BLOB)"
    _run(scene, f'UPDATE entries SET entry = {altered} WHERE "index" = 30')  # noqa: S608 - our own words


@attack("file", "change a byte of an entry, and its leaf hash with it")
def a_byte_of_an_entry_and_its_leaf(scene: Scene) -> None:
    with _written(scene) as connection:
        (entry,) = connection.execute('SELECT entry FROM entries WHERE "index" = 30').fetchone()
        altered = entry.replace(b"2025-03-01", b"2025-04-01")
        statement = f"UPDATE entries SET entry = x'{altered.hex()}', leaf = x'{leaf_hash(altered).hex()}'"  # noqa: S608 - our own bytes
        tamper_with(connection, statement + ' WHERE "index" = 30')


@attack("file", "change a leaf hash")
def a_leaf(scene: Scene) -> None:
    _run(scene, 'UPDATE entries SET leaf = zeroblob(32) WHERE "index" = 30')


@attack("file", "change a column beside an entry: its type")
def a_column(scene: Scene) -> None:
    _run(scene, "UPDATE entries SET topic = 'ai-system.described.v1' WHERE \"index\" = 30")


@attack("file", "remove an entry from the middle")
def a_row_removed(scene: Scene) -> None:
    _run(scene, 'DELETE FROM entries WHERE "index" = 30')


@attack("file", "cut off the last entries, and leave the rest as it is")
def the_tail_removed(scene: Scene) -> None:
    _run(scene, 'DELETE FROM entries WHERE "index" > 30')


@attack("file", "change what somebody wrote")
def a_text_changed(scene: Scene) -> None:
    other = commit("name", "Another name", bytes(16)).text
    _run(scene, f"UPDATE disclosures SET disclosure = '{other}' WHERE \"index\" = 30 AND field = 'name'")  # noqa: S608 - base64url


@attack("file", "remove what somebody wrote")
def a_text_removed(scene: Scene) -> None:
    _run(scene, "DELETE FROM disclosures WHERE \"index\" = 30 AND field = 'name'")


@attack("file", "add a text to an entry that has none")
def a_text_added(scene: Scene) -> None:
    other = commit("name", "Another name", bytes(16)).text
    _run(scene, f"INSERT INTO disclosures VALUES (32, 'name', '{other}')")  # noqa: S608 - base64url


@attack("file", "remove a command from its register, so that it can be sent again")
def a_command_removed(scene: Scene) -> None:
    _run(scene, "DELETE FROM commands WHERE first = 30")


@attack("file", "remove a reference from its register, so that it can be given out again")
def a_reference_removed(scene: Scene) -> None:
    _run(scene, "DELETE FROM reference_register WHERE code = 'SYS-1'")


@attack("file", "reserve a reference in its register")
def a_reference_added(scene: Scene) -> None:
    _run(scene, "INSERT INTO reference_register VALUES ('ai-system', 'SYS-9', '00', 30)")


@attack("file", "take away a trigger that refuses changes")
def a_trigger_removed(scene: Scene) -> None:
    with _written(scene) as connection:
        connection.execute("DROP TRIGGER entries_are_fixed")


@attack("file", "add a trigger that removes texts as they are recorded")
def a_trigger_added(scene: Scene) -> None:
    with _written(scene) as connection:
        connection.execute(
            "CREATE TRIGGER quiet AFTER INSERT ON disclosures BEGIN"
            ' DELETE FROM disclosures WHERE "index" = NEW."index"; END'
        )


@attack("file", "add a table of one's own")
def a_table_added(scene: Scene) -> None:
    with _written(scene) as connection:
        connection.execute("CREATE TABLE mine (one INTEGER)")


@attack("file", "write bytes after the end of the file")
def bytes_after_the_end(scene: Scene) -> None:
    with scene.path.open("ab") as file:
        file.write(b"something else")


@attack("file", "give the ledger another name, in the row that says so")
def another_name(scene: Scene) -> None:
    _run(scene, "UPDATE ledger SET origin = 'elsewhere.example/story'")


@attack("file", "put back an older copy of the file")
def an_older_copy(scene: Scene) -> None:
    shutil.copyfile(scene.older, scene.path)


@attack("file", "change the order of keys within a signature")
def a_signature_written_otherwise(scene: Scene) -> None:
    apart = scene.apart()
    piece = apart.pieces[30]
    spaced = json.dumps(piece.signature, separators=(", ", ": ")).encode()
    piece.signed = piece.signed[: piece.signed.rindex(b',"signature":')] + b',"signature":' + spaced + b"}"
    scene.forged(apart)
