-- Records of children, sealed by the application; without the keys, which are not here, they are noise.
CREATE TABLE sealed (
    release    TEXT PRIMARY KEY REFERENCES release,
    generation INTEGER NOT NULL,        -- how many pseudonym keys its pseudonyms were made with, 1 or more
    bytes      BLOB NOT NULL
) STRICT;

-- How much of what a release could say it does say. Derived from its records, and replaced when they are joined anew.
CREATE TABLE covered (
    release TEXT NOT NULL REFERENCES release,
    what    TEXT NOT NULL,
    area    TEXT NOT NULL,              -- code of an authority
    covered INTEGER NOT NULL,
    of      INTEGER NOT NULL,
    PRIMARY KEY (release, what, area)
) STRICT, WITHOUT ROWID;
