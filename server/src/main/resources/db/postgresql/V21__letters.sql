-- Expansion: what the former release writes is still accepted. sqlite/ has the same for SQLite.

-- Letters between characters: the sender is a name, since the letter outlives the sender.
CREATE TABLE letter (
    id           BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    origin       VARCHAR(200)  NOT NULL UNIQUE,        -- the input that sent it: sent again, it is the same letter
    to_character VARCHAR(64)   NOT NULL REFERENCES character (id) ON DELETE CASCADE,
    from_name    VARCHAR(64)   NOT NULL,
    subject      VARCHAR(200)  NOT NULL,
    body         VARCHAR(4000) NOT NULL,
    sent_at      BIGINT        NOT NULL,               -- milliseconds since 1970
    read_at      BIGINT
);

CREATE INDEX letter_to_character ON letter (to_character, id);
