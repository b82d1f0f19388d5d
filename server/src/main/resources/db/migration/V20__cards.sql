-- Portable SQL: the same file runs on SQLite and PostgreSQL.

-- What others learn of a character who is not in play.
CREATE TABLE character_card (
    character_id VARCHAR(64)  PRIMARY KEY REFERENCES character (id) ON DELETE CASCADE,
    seen_at      BIGINT,                          -- when it was in play last, milliseconds since 1970; null: unknown
    plan         VARCHAR(400) NOT NULL            -- what its player wants others to read
);
