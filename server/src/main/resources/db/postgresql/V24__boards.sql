-- Expansion: what the former release writes is still accepted. sqlite/ has the same for SQLite.

-- Message boards: a row comes with a board's first note.
CREATE TABLE board (
    id          VARCHAR(64) NOT NULL PRIMARY KEY,      -- as the rooms name it
    last_number INTEGER     NOT NULL
);

-- Notes: the author's name is kept, since the note outlives the character.
CREATE TABLE board_note (
    id         BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    origin     VARCHAR(200)  NOT NULL UNIQUE,          -- the input that wrote it: written again, it is the same note
    board      VARCHAR(64)   NOT NULL REFERENCES board (id),
    number     INTEGER       NOT NULL,
    author     VARCHAR(64)   NOT NULL,                 -- the character's id
    by_name    VARCHAR(64)   NOT NULL,
    title      VARCHAR(200)  NOT NULL,
    body       VARCHAR(4000) NOT NULL,
    written_at BIGINT        NOT NULL,                 -- milliseconds since 1970
    removed_at BIGINT,                                 -- null: it hangs there
    UNIQUE (board, number)
);

CREATE INDEX board_note_author ON board_note (author, written_at);

-- Who has read what.
CREATE TABLE board_note_reader (
    note_id      BIGINT      NOT NULL REFERENCES board_note (id) ON DELETE CASCADE,
    character_id VARCHAR(64) NOT NULL REFERENCES character (id) ON DELETE CASCADE,
    PRIMARY KEY (note_id, character_id)
);

CREATE INDEX board_note_reader_character ON board_note_reader (character_id);
