-- Expansion: what the former release writes is still accepted. sqlite/ has the same for SQLite.

ALTER TABLE zone ADD COLUMN last_save VARCHAR(64);        -- which save was the last: tells whether a commit whose answer was lost took place

-- What the keys below refer to.
ALTER TABLE character ADD CONSTRAINT character_in_zone UNIQUE (id, zone);
ALTER TABLE item ADD CONSTRAINT item_unique_in_zone UNIQUE (id, zone);

ALTER TABLE item ADD COLUMN character_id VARCHAR(128)
    GENERATED ALWAYS AS (CASE WHEN holder_kind IN ('carried', 'worn') THEN holder_id END) STORED;
ALTER TABLE item ADD COLUMN container_id VARCHAR(128)
    GENERATED ALWAYS AS (CASE WHEN holder_kind = 'container' THEN holder_id END) STORED;

ALTER TABLE item ADD CONSTRAINT item_lies_in_its_zone
    CHECK (holder_kind NOT IN ('room', 'creature') OR substr(holder_id, 1, length(zone) + 1) = zone || '/');
ALTER TABLE item ADD CONSTRAINT item_held_in_its_zone
    FOREIGN KEY (character_id, zone) REFERENCES character (id, zone) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE item ADD CONSTRAINT item_contained_in_its_zone
    FOREIGN KEY (container_id, zone) REFERENCES item (id, zone) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED;

CREATE INDEX item_by_character ON item (character_id, zone);
CREATE INDEX item_by_container ON item (container_id, zone);

CREATE FUNCTION item_not_in_itself() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.id IN (
        WITH RECURSIVE around (id) AS (
            SELECT NEW.container_id
            UNION
            SELECT item.container_id FROM item JOIN around ON item.id = around.id WHERE item.container_id IS NOT NULL
        )
        SELECT id FROM around
    ) THEN
        RAISE EXCEPTION 'item_not_in_itself: an item would be inside itself'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'item_not_in_itself';
    END IF;
    RETURN NULL;
END
$$;

CREATE TRIGGER item_not_in_itself_inserted AFTER INSERT ON item
    FOR EACH ROW WHEN (NEW.container_id IS NOT NULL) EXECUTE FUNCTION item_not_in_itself();
CREATE TRIGGER item_not_in_itself_updated AFTER UPDATE OF holder_kind, holder_id ON item
    FOR EACH ROW WHEN (NEW.container_id IS NOT NULL) EXECUTE FUNCTION item_not_in_itself();
