-- Version 2: the checkpoints that the log key signed, and time stamps (RFC 3161) on them. Applied once, in one
-- transaction, when a ledger is made or when one of version 1 is first opened to record in it.
--
-- Neither is part of the tree: a checkpoint says what the tree is, and both can be kept and checked outside the ledger.

PRAGMA user_version = 2;

-- note: the signed note (C2SP signed-note) of the tree's first "size" entries, whose root is "root" (32 bytes).
-- signed_at: the operator's clock, for people; nothing rests on it.
CREATE TABLE checkpoints (
    size INTEGER PRIMARY KEY CHECK (size > 0),
    root BLOB NOT NULL,
    note BLOB NOT NULL,
    signed_at TEXT NOT NULL
) STRICT;

-- request: the TimeStampReq (DER) over the bytes of the note of that size.
CREATE TABLE timestamp_requests (
    number INTEGER PRIMARY KEY CHECK (number >= 0),
    size INTEGER NOT NULL REFERENCES checkpoints,
    request BLOB NOT NULL
) STRICT;

-- response: the TimeStampResp (DER) to the request of that number.
CREATE TABLE timestamps (
    number INTEGER PRIMARY KEY REFERENCES timestamp_requests,
    response BLOB NOT NULL
) STRICT;

CREATE TRIGGER checkpoints_are_fixed BEFORE UPDATE ON checkpoints
    BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: checkpoints'); END;
CREATE TRIGGER timestamp_requests_are_fixed BEFORE UPDATE ON timestamp_requests
    BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: timestamp_requests'); END;
CREATE TRIGGER timestamps_are_fixed BEFORE UPDATE ON timestamps
    BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: timestamps'); END;

CREATE TRIGGER checkpoints_are_kept BEFORE DELETE ON checkpoints
    BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: checkpoints'); END;
CREATE TRIGGER timestamp_requests_are_kept BEFORE DELETE ON timestamp_requests
    BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: timestamp_requests'); END;
CREATE TRIGGER timestamps_are_kept BEFORE DELETE ON timestamps
    BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: timestamps'); END;

-- A checkpoint of an earlier size may be signed later, as a snapshot of an earlier moment asks; one beyond the end not.
CREATE TRIGGER checkpoints_are_new BEFORE INSERT ON checkpoints
    WHEN NEW.size < 1 OR NEW.size > (SELECT size FROM head)
        OR EXISTS (SELECT 1 FROM checkpoints WHERE size = NEW.size)
    BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: checkpoints'); END;
CREATE TRIGGER timestamp_requests_follow BEFORE INSERT ON timestamp_requests
    WHEN NEW.number IS NOT (SELECT coalesce(max(number), -1) + 1 FROM timestamp_requests)
        OR NOT EXISTS (SELECT 1 FROM checkpoints WHERE size = NEW.size)
    BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: timestamp_requests'); END;
CREATE TRIGGER timestamps_are_new BEFORE INSERT ON timestamps
    WHEN EXISTS (SELECT 1 FROM timestamps WHERE number = NEW.number)
        OR NOT EXISTS (SELECT 1 FROM timestamp_requests WHERE number = NEW.number)
    BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: timestamps'); END;
