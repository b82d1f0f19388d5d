-- Expansion: what the former release writes is still accepted. postgresql/ has the same for PostgreSQL.

-- The input that asked for it: asked for again, it is the same entry. Null: no input of a player, or an entry of a former release.
ALTER TABLE audit ADD COLUMN origin VARCHAR(200);

CREATE UNIQUE INDEX audit_origin ON audit (origin);

-- REPLACE would take the older entry back without a word.
CREATE TRIGGER audit_origin_is_not_replaced BEFORE INSERT ON audit WHEN EXISTS (SELECT 1 FROM audit WHERE origin = NEW.origin)
BEGIN
    SELECT RAISE(IGNORE);
END;
