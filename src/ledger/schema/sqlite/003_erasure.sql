-- The books of one ledger in SQLite, version 3: a text can be erased where recorded entries say so, and nothing else.

PRAGMA user_version = 3;

-- Redactions are few; they are found without looking at all entries.
CREATE INDEX redactions_proposed ON entries ("index") WHERE topic = 'entry.redaction-proposed.v1';
CREATE INDEX redactions_approved ON entries ("index") WHERE topic = 'entry.redaction-approved.v1';

-- What may be erased: each approval of a proposal to erase, with the entry and the field that the proposal names.
-- Entries are canonical, with sorted keys, and hold codes and digests only, never a quotation mark inside a value: so
-- the text between two keys is the value. (SQLite's functions for JSON may not be used in a schema that is not trusted.)
CREATE VIEW erasures AS
    SELECT approval.number AS approval, proposal."index", proposal.field
    FROM (
        SELECT
            "index" AS number,
            CAST(substr(CAST(entry AS TEXT), instr(CAST(entry AS TEXT), '"event":{"proposal":{"index":')
                + length('"event":{"proposal":{"index":')) AS INTEGER) AS proposal
        FROM entries WHERE topic = 'entry.redaction-approved.v1'
    ) AS approval
    JOIN (
        SELECT
            "index" AS number,
            CAST(substr(CAST(entry AS TEXT), instr(CAST(entry AS TEXT), '"event":{"entry":{"index":')
                + length('"event":{"entry":{"index":')) AS INTEGER) AS "index",
            substr(CAST(entry AS TEXT), instr(CAST(entry AS TEXT), '"},"field":"') + length('"},"field":"'),
                instr(CAST(entry AS TEXT), '","ground":"') - instr(CAST(entry AS TEXT), '"},"field":"')
                    - length('"},"field":"')) AS field
        FROM entries
        WHERE topic = 'entry.redaction-proposed.v1' AND instr(CAST(entry AS TEXT), '","mode":"erased"')
    ) AS proposal ON proposal.number = approval.proposal;

-- Of all approvals before entry "upto" what was to be erased is gone from every file, not only from the tables.
CREATE TABLE erased (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    upto INTEGER NOT NULL CHECK (upto >= 0)
) STRICT;
INSERT INTO erased VALUES (1, 0);

CREATE TRIGGER erased_goes_forward BEFORE UPDATE ON erased
    WHEN NEW.only_row <> OLD.only_row OR NEW.upto < OLD.upto OR NEW.upto > (SELECT size FROM head)
    BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: erased'); END;
CREATE TRIGGER erased_is_kept BEFORE DELETE ON erased
    BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: erased'); END;
CREATE TRIGGER erased_is_one BEFORE INSERT ON erased
    WHEN EXISTS (SELECT 1 FROM erased)
    BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: erased'); END;

-- A disclosure goes when a recorded, approved redaction names its entry and field, and does not come back.
DROP TRIGGER disclosures_are_kept;
CREATE TRIGGER disclosures_are_kept BEFORE DELETE ON disclosures
    WHEN NOT EXISTS (SELECT 1 FROM erasures WHERE "index" = OLD."index" AND field = OLD.field)
    BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: disclosures'); END;
CREATE TRIGGER disclosures_stay_erased BEFORE INSERT ON disclosures
    WHEN NEW."index" < (SELECT max("index") FROM entries WHERE topic = 'entry.redaction-approved.v1')
        AND EXISTS (SELECT 1 FROM erasures WHERE "index" = NEW."index" AND field = NEW.field)
    BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: disclosures'); END;

-- By its key and HMAC somebody could find out, by trying, what a command said: they go with the texts of its entries.
DROP TRIGGER commands_are_fixed;
CREATE TRIGGER commands_are_fixed BEFORE UPDATE ON commands
    WHEN NEW.key <> x'' OR NEW.mac <> x''
        OR NEW.command_id <> OLD.command_id OR NEW.reference <> OLD.reference
        OR NEW.first <> OLD.first OR NEW.count <> OLD.count
        OR NOT EXISTS (SELECT 1 FROM erasures WHERE "index" >= OLD.first AND "index" < OLD.first + OLD.count)
    BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: commands'); END;
