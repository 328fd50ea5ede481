-- What this organisation has set for itself.
CREATE TABLE setting (
    name   TEXT PRIMARY KEY,
    value  TEXT NOT NULL,
    set_at TEXT NOT NULL,               -- ISO 8601 instant, UTC
    set_by TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Counts of children that left together. Nothing is in it that was not shown.
CREATE TABLE publication (
    number       INTEGER PRIMARY KEY,   -- from 1
    published_at TEXT NOT NULL,         -- ISO 8601 instant, UTC
    published_by TEXT NOT NULL,
    day          TEXT NOT NULL,         -- ISO 8601 day on which the children were in care
    hidden_up_to INTEGER NOT NULL,      -- counts of 1 to so many children were hidden
    records      TEXT NOT NULL,         -- JSON: of each authority, a word for the records it was counted from
    above        TEXT NOT NULL,         -- JSON: of each group of authorities that was shown, its members
    sources      TEXT NOT NULL,         -- JSON: the releases in words
    notes        TEXT NOT NULL          -- JSON: what was said with the counts
) STRICT;

-- What each cell showed, in the order of the tables.
CREATE TABLE published_count (
    publication    INTEGER NOT NULL REFERENCES publication,
    position       INTEGER NOT NULL,    -- from 0
    area           TEXT NOT NULL,
    characteristic TEXT NOT NULL,       -- empty for all children of the area
    category       TEXT NOT NULL,
    shown          TEXT NOT NULL,       -- a number, or the symbol that stood for it
    rounded        INTEGER NOT NULL,    -- 0 or 1
    PRIMARY KEY (publication, position)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER publication_is_never_changed BEFORE UPDATE ON publication
BEGIN SELECT RAISE(ABORT, 'what left is never changed'); END;
CREATE TRIGGER publication_is_never_dropped BEFORE DELETE ON publication
BEGIN SELECT RAISE(ABORT, 'what left is never dropped'); END;
CREATE TRIGGER published_count_is_never_changed BEFORE UPDATE ON published_count
BEGIN SELECT RAISE(ABORT, 'what left is never changed'); END;
CREATE TRIGGER published_count_is_never_dropped BEFORE DELETE ON published_count
BEGIN SELECT RAISE(ABORT, 'what left is never dropped'); END;
