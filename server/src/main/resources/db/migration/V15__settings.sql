-- Portable SQL: the same file runs on SQLite and PostgreSQL.

-- What a player has chosen for a character: language, screen reader mode, prompt.
CREATE TABLE character_settings (
    character_id VARCHAR(64) PRIMARY KEY REFERENCES character (id),
    change       BIGINT      NOT NULL,            -- counts the changes; an older one never overwrites a newer one
    settings     TEXT        NOT NULL             -- Settings as JSON
);
