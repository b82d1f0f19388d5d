-- Portable SQL: the same file runs on SQLite and PostgreSQL.

CREATE TABLE account (
    id            VARCHAR(64)  PRIMARY KEY,
    name          VARCHAR(64)  NOT NULL,
    name_key      VARCHAR(64)  NOT NULL UNIQUE,   -- the name in lower case: unique without regard to case
    password_hash VARCHAR(512) NOT NULL,          -- Argon2id, PHC string
    created_at    VARCHAR(40)  NOT NULL           -- ISO 8601, UTC
);

CREATE TABLE character (
    id         VARCHAR(64) PRIMARY KEY,
    account_id VARCHAR(64) NOT NULL REFERENCES account (id),
    name       VARCHAR(64) NOT NULL,
    name_key   VARCHAR(64) NOT NULL UNIQUE,
    zone       VARCHAR(64) NOT NULL,              -- the only zone that may write this row
    last_input BIGINT      NOT NULL,
    state      TEXT        NOT NULL               -- CharacterState as JSON
);

CREATE INDEX character_by_account ON character (account_id);

CREATE TABLE zone (
    id    VARCHAR(64) PRIMARY KEY,
    epoch BIGINT      NOT NULL,                   -- counts the zone's starts; fences the writes of an earlier one
    state TEXT                                    -- ZoneState as JSON; absent until the first checkpoint
);

-- One row an item, one holder a row: an item cannot be in two places.
CREATE TABLE item (
    id          VARCHAR(128) PRIMARY KEY,
    zone        VARCHAR(64)  NOT NULL,            -- the only zone that may write this row
    holder_kind VARCHAR(16)  NOT NULL CHECK (holder_kind IN ('room', 'carried', 'worn', 'creature', 'container')),
    holder_id   VARCHAR(128) NOT NULL,
    state       TEXT         NOT NULL             -- ItemState as JSON
);

CREATE INDEX item_by_holder ON item (holder_kind, holder_id);
CREATE INDEX item_by_zone ON item (zone);
