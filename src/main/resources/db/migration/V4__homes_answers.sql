-- What homes say to what is recorded of them. Nothing is changed or taken out: each answer is the next
-- version of what the home says to one statement.
CREATE TABLE homes_answer (
    home       TEXT NOT NULL,           -- Ofsted's number
    statement  TEXT NOT NULL,           -- the key of what is answered
    version    INTEGER NOT NULL,        -- from 1
    written_at TEXT NOT NULL,           -- ISO 8601 instant, UTC
    written_by TEXT NOT NULL,           -- the account
    recorded   TEXT NOT NULL,           -- what was recorded when it was answered
    says       TEXT NOT NULL,           -- agrees, disagrees, corrects, takes-back
    said_as    TEXT,                    -- what it should be
    why        TEXT NOT NULL,
    name       TEXT NOT NULL,           -- who answers
    role       TEXT NOT NULL,
    PRIMARY KEY (home, statement, version)
) STRICT, WITHOUT ROWID;
