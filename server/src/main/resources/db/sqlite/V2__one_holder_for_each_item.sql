-- Expansion: what the former release writes is still accepted. SQLite cannot add a constraint to a table, so the table is
-- made anew. postgresql/ has the same for PostgreSQL.

ALTER TABLE zone ADD COLUMN last_save VARCHAR(64);        -- which save was the last: tells whether a commit whose answer was lost took place

-- What the keys below refer to.
CREATE UNIQUE INDEX character_in_zone ON character (id, zone);

CREATE TABLE item_new (
    id           VARCHAR(128) PRIMARY KEY,
    zone         VARCHAR(64)  NOT NULL,                   -- the only zone that may write this row
    holder_kind  VARCHAR(16)  NOT NULL CHECK (holder_kind IN ('room', 'carried', 'worn', 'creature', 'container')),
    holder_id    VARCHAR(128) NOT NULL,
    state        TEXT         NOT NULL,                   -- ItemState as JSON
    character_id VARCHAR(128) GENERATED ALWAYS AS (CASE WHEN holder_kind IN ('carried', 'worn') THEN holder_id END) STORED,
    container_id VARCHAR(128) GENERATED ALWAYS AS (CASE WHEN holder_kind = 'container' THEN holder_id END) STORED,
    CONSTRAINT item_unique_in_zone UNIQUE (id, zone),
    CONSTRAINT item_lies_in_its_zone
        CHECK (holder_kind NOT IN ('room', 'creature') OR substr(holder_id, 1, length(zone) + 1) = zone || '/'),
    CONSTRAINT item_held_in_its_zone
        FOREIGN KEY (character_id, zone) REFERENCES character (id, zone) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT item_contained_in_its_zone
        FOREIGN KEY (container_id, zone) REFERENCES item_new (id, zone) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
);

INSERT INTO item_new (id, zone, holder_kind, holder_id, state) SELECT id, zone, holder_kind, holder_id, state FROM item;
DROP TABLE item;
ALTER TABLE item_new RENAME TO item;

CREATE INDEX item_by_holder ON item (holder_kind, holder_id);
CREATE INDEX item_by_zone ON item (zone);
CREATE INDEX item_by_character ON item (character_id, zone);
CREATE INDEX item_by_container ON item (container_id, zone);

CREATE TRIGGER item_not_in_itself_inserted AFTER INSERT ON item WHEN NEW.container_id IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'item_not_in_itself: an item would be inside itself')
    WHERE NEW.id IN (
        WITH RECURSIVE around (id) AS (
            SELECT NEW.container_id
            UNION
            SELECT item.container_id FROM item JOIN around ON item.id = around.id WHERE item.container_id IS NOT NULL
        )
        SELECT id FROM around
    );
END;

CREATE TRIGGER item_not_in_itself_updated AFTER UPDATE OF holder_kind, holder_id ON item WHEN NEW.container_id IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'item_not_in_itself: an item would be inside itself')
    WHERE NEW.id IN (
        WITH RECURSIVE around (id) AS (
            SELECT NEW.container_id
            UNION
            SELECT item.container_id FROM item JOIN around ON item.id = around.id WHERE item.container_id IS NOT NULL
        )
        SELECT id FROM around
    );
END;
