-- Portable SQL: the same file runs on SQLite and PostgreSQL.

-- What outlives the node that held a session.
CREATE TABLE game_session (
    character_id VARCHAR(64) PRIMARY KEY,         -- no reference: guests have no row in character
    record       TEXT,                            -- SessionRecord as JSON while the session moves to another node, else absent
    tokens       TEXT,                            -- the SHA-256 of what resumes it, in base64url, separated by commas
    tokens_until BIGINT                           -- how long they do, milliseconds since 1970
);
