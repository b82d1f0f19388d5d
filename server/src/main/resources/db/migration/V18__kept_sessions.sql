-- Portable SQL: the same file runs on SQLite and PostgreSQL.

-- When a session was put here by the node that held it, milliseconds since 1970; absent in rows of
-- an earlier release. What nobody comes for is forgotten at a later start.
ALTER TABLE game_session ADD COLUMN kept_at BIGINT;
