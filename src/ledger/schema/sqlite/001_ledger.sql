-- The books of one ledger in SQLite, version 1. Applied once, when a ledger is made, in one transaction.
--
-- Everything here is written once and never changed, but for the one row of "head". The triggers below make the engine
-- itself refuse the rest, also for programs that are not ours. They do not stop somebody who may write the file and who
-- drops them first: that is what the tree, the signatures and `verify` are for.
--
-- A later version adds a file with the next number and raises user_version. Erasing a disclosure (a text that may no
-- longer be kept) comes that way: its version replaces the trigger disclosures_are_kept by one that lets a disclosure go
-- when a recorded redaction names its entry and field. Until then nothing may be deleted.

PRAGMA application_id = 1735549547; -- "grbk" in ASCII
PRAGMA user_version = 1;

CREATE TABLE ledger (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    format INTEGER NOT NULL,
    ledger TEXT NOT NULL,
    origin TEXT NOT NULL,
    rehearsal INTEGER NOT NULL CHECK (rehearsal IN (0, 1))
) STRICT;

-- Where the next entry goes. Every append begins by updating this row, and so takes the write lock before it reads.
-- frontier: the right edge of the tree (RFC 6962): the hashes of its complete subtrees, 32 bytes each, largest first.
-- authority: the number of entries up to and including the last that carries authority.
CREATE TABLE head (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    size INTEGER NOT NULL CHECK (size >= 0),
    recorded_at TEXT,
    frontier BLOB NOT NULL,
    authority INTEGER NOT NULL CHECK (authority >= 0)
) STRICT;

-- entry: the canonical bytes, which are the leaf's data. signed_offset: where in them the signed act begins.
CREATE TABLE entries (
    "index" INTEGER PRIMARY KEY CHECK ("index" >= 0),
    originator_id TEXT NOT NULL,
    originator_version INTEGER NOT NULL,
    topic TEXT NOT NULL,
    entry BLOB NOT NULL,
    leaf BLOB NOT NULL,
    signed_offset INTEGER NOT NULL,
    UNIQUE (originator_id, originator_version)
) STRICT;

-- Hashes of the complete subtrees of 2^level leaves, for the levels 8, 16, 24 and so on; "number" counts from the left.
CREATE TABLE subtrees (
    level INTEGER NOT NULL,
    number INTEGER NOT NULL,
    hash BLOB NOT NULL,
    PRIMARY KEY (level, number)
) STRICT, WITHOUT ROWID;

-- What people wrote: the disclosures (RFC 9901) of the commitments in the entries.
CREATE TABLE disclosures (
    "index" INTEGER NOT NULL,
    field TEXT NOT NULL,
    disclosure TEXT NOT NULL,
    PRIMARY KEY ("index", field)
) STRICT, WITHOUT ROWID;

-- One row a command: HMAC-SHA256 of its content under a random key of its own, and the entries that it made.
CREATE TABLE commands (
    command_id TEXT PRIMARY KEY,
    key BLOB NOT NULL,
    mac BLOB NOT NULL,
    first INTEGER NOT NULL,
    count INTEGER NOT NULL,
    reference TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Every reference that was ever given out, and the entry that did: none is used twice.
CREATE TABLE reference_register (
    kind TEXT NOT NULL,
    code TEXT NOT NULL,
    originator_id TEXT NOT NULL,
    "index" INTEGER NOT NULL,
    PRIMARY KEY (kind, code)
) STRICT, WITHOUT ROWID;

-- The entries in the columns of the eventsourcing library: rowid is its notification id, state the signed act.
CREATE VIEW stored_events AS
    SELECT
        "index" + 1 AS rowid,
        originator_id,
        originator_version,
        topic,
        substr(entry, signed_offset + 1, length(entry) - signed_offset - 1) AS state
    FROM entries;

-- Nothing is changed.
CREATE TRIGGER ledger_is_fixed BEFORE UPDATE ON ledger
    BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: ledger'); END;
CREATE TRIGGER entries_are_fixed BEFORE UPDATE ON entries
    BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: entries'); END;
CREATE TRIGGER subtrees_are_fixed BEFORE UPDATE ON subtrees
    BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: subtrees'); END;
CREATE TRIGGER disclosures_are_fixed BEFORE UPDATE ON disclosures
    BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: disclosures'); END;
CREATE TRIGGER commands_are_fixed BEFORE UPDATE ON commands
    BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: commands'); END;
CREATE TRIGGER reference_register_is_fixed BEFORE UPDATE ON reference_register
    BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: reference_register'); END;

-- Nothing is deleted.
CREATE TRIGGER ledger_is_kept BEFORE DELETE ON ledger
    BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: ledger'); END;
CREATE TRIGGER head_is_kept BEFORE DELETE ON head
    BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: head'); END;
CREATE TRIGGER entries_are_kept BEFORE DELETE ON entries
    BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: entries'); END;
CREATE TRIGGER subtrees_are_kept BEFORE DELETE ON subtrees
    BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: subtrees'); END;
CREATE TRIGGER disclosures_are_kept BEFORE DELETE ON disclosures
    BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: disclosures'); END;
CREATE TRIGGER commands_are_kept BEFORE DELETE ON commands
    BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: commands'); END;
CREATE TRIGGER reference_register_is_kept BEFORE DELETE ON reference_register
    BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: reference_register'); END;

-- The head only goes forward.
CREATE TRIGGER head_goes_forward BEFORE UPDATE ON head
    WHEN NEW.size < OLD.size OR NEW.authority < OLD.authority OR NEW.recorded_at < OLD.recorded_at
        OR (NEW.recorded_at IS NULL AND OLD.recorded_at IS NOT NULL)
    BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: head'); END;

-- INSERT OR REPLACE deletes without firing the triggers above: a key that exists is refused before that.
CREATE TRIGGER ledger_is_one BEFORE INSERT ON ledger
    WHEN EXISTS (SELECT 1 FROM ledger)
    BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: ledger'); END;
CREATE TRIGGER head_is_one BEFORE INSERT ON head
    WHEN EXISTS (SELECT 1 FROM head)
    BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: head'); END;
CREATE TRIGGER entries_follow BEFORE INSERT ON entries
    WHEN NEW."index" IS NOT (SELECT coalesce(max("index"), -1) + 1 FROM entries)
        OR NEW."index" >= (SELECT size FROM head)
        OR EXISTS (
            SELECT 1 FROM entries
            WHERE originator_id = NEW.originator_id AND originator_version = NEW.originator_version
        )
    BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: not the next entry'); END;
CREATE TRIGGER subtrees_are_new BEFORE INSERT ON subtrees
    WHEN EXISTS (SELECT 1 FROM subtrees WHERE level = NEW.level AND number = NEW.number)
    BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: subtrees'); END;
CREATE TRIGGER disclosures_are_new BEFORE INSERT ON disclosures
    WHEN EXISTS (SELECT 1 FROM disclosures WHERE "index" = NEW."index" AND field = NEW.field)
    BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: disclosures'); END;
CREATE TRIGGER commands_are_new BEFORE INSERT ON commands
    WHEN EXISTS (SELECT 1 FROM commands WHERE command_id = NEW.command_id)
    BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: commands'); END;
CREATE TRIGGER reference_register_is_new BEFORE INSERT ON reference_register
    WHEN EXISTS (SELECT 1 FROM reference_register WHERE kind = NEW.kind AND code = NEW.code)
    BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: reference_register'); END;
