-- A release as its publisher gave it. Rows of this and of the tables that hang on it are never changed.
CREATE TABLE release (
    id        TEXT PRIMARY KEY,         -- first 12 hexadecimal digits of sha256
    sha256    TEXT NOT NULL UNIQUE,
    kind      TEXT NOT NULL,            -- name of a Kind
    publisher TEXT NOT NULL,
    title     TEXT NOT NULL,
    as_at     TEXT NOT NULL,            -- ISO 8601 day
    published TEXT,                     -- ISO 8601 day
    source    TEXT NOT NULL,
    licence   TEXT NOT NULL,
    file      TEXT NOT NULL,
    loaded_at TEXT NOT NULL,            -- ISO 8601 instant, UTC
    loaded_by TEXT NOT NULL,
    row_count INTEGER NOT NULL,
    providers INTEGER NOT NULL,
    homes     INTEGER NOT NULL,
    places    INTEGER NOT NULL,
    coverage  TEXT NOT NULL             -- name of a Coverage
) STRICT, WITHOUT ROWID;

-- What the reader noted, in the order of the file.
CREATE TABLE warning (
    release  TEXT NOT NULL REFERENCES release,
    position INTEGER NOT NULL,          -- from 0
    kind     TEXT NOT NULL,
    severity TEXT NOT NULL,
    message  TEXT NOT NULL,
    file     TEXT NOT NULL,
    sheet    TEXT,
    line     INTEGER NOT NULL,          -- row as a spreadsheet shows it; 0 for the whole file or sheet
    heading  TEXT,
    PRIMARY KEY (release, position)
) STRICT, WITHOUT ROWID;

-- A register's providers, in the order of the file.
CREATE TABLE provider (
    release        TEXT NOT NULL REFERENCES release,
    position       INTEGER NOT NULL,    -- from 0
    urn            TEXT NOT NULL,
    type           TEXT NOT NULL,       -- name of a ProvisionType
    sector         TEXT NOT NULL,       -- name of a Sector
    places         INTEGER,
    status         TEXT NOT NULL,       -- name of a RegistrationStatus
    since          TEXT,                -- ISO 8601 day
    short_break    INTEGER NOT NULL,    -- 0 or 1
    multi_building INTEGER NOT NULL,    -- 0 or 1
    region         TEXT NOT NULL,
    ofsted_region  TEXT NOT NULL,
    authority      TEXT NOT NULL,
    constituency   TEXT NOT NULL,
    organisation   TEXT NOT NULL,
    event          TEXT,                -- null where there is no inspection at all
    event_number   TEXT,
    inspected_on   TEXT,                -- ISO 8601 day
    published_on   TEXT,                -- ISO 8601 day
    PRIMARY KEY (release, position)
) STRICT, WITHOUT ROWID;

-- The judgements of a provider's latest inspection, in the order of the file.
CREATE TABLE judged (
    release   TEXT NOT NULL,
    provider  INTEGER NOT NULL,
    position  INTEGER NOT NULL,         -- from 0
    heading   TEXT NOT NULL,            -- name of a Heading
    judgement TEXT NOT NULL,            -- name of a Judgement
    words     TEXT NOT NULL,
    PRIMARY KEY (release, provider, position),
    FOREIGN KEY (release, provider) REFERENCES provider (release, position)
) STRICT, WITHOUT ROWID;

-- A release that is kept as bytes: postcodes, boundaries.
CREATE TABLE payload (
    release TEXT PRIMARY KEY REFERENCES release,
    bytes   BLOB NOT NULL
) STRICT;

-- Every version of every reflection record.
CREATE TABLE reflection (
    key        TEXT NOT NULL,           -- a release's id, or a word for what is reflected on
    version    INTEGER NOT NULL,        -- from 1
    written_at TEXT NOT NULL,           -- ISO 8601 instant, UTC
    written_by TEXT NOT NULL,
    record     TEXT NOT NULL,           -- JSON
    PRIMARY KEY (key, version)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER release_is_never_changed BEFORE UPDATE ON release
BEGIN SELECT RAISE(ABORT, 'a release is never changed'); END;
CREATE TRIGGER provider_is_never_changed BEFORE UPDATE ON provider
BEGIN SELECT RAISE(ABORT, 'a release is never changed'); END;
CREATE TRIGGER reflection_is_never_changed BEFORE UPDATE ON reflection
BEGIN SELECT RAISE(ABORT, 'a version of a reflection is never changed'); END;
CREATE TRIGGER reflection_is_never_dropped BEFORE DELETE ON reflection
BEGIN SELECT RAISE(ABORT, 'a version of a reflection is never dropped'); END;
