-- Expansion: what the former release writes is still accepted. sqlite/ has the same for SQLite.

-- The input that asked for it: asked for again, it is the same entry. Null: no input of a player, or an entry of a former release.
ALTER TABLE audit ADD COLUMN origin VARCHAR(200);

CREATE UNIQUE INDEX audit_origin ON audit (origin);
