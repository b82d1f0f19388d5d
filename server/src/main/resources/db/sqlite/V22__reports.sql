-- Expansion: what the former release writes is still accepted. postgresql/ has the same for PostgreSQL.

-- What players report: the character is a name, since the report outlives the character.
CREATE TABLE report (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    origin       VARCHAR(200)  NOT NULL UNIQUE,        -- the input that filed it: filed again, it is the same report
    kind         VARCHAR(16)   NOT NULL,               -- idea, typo, bug
    reporter     VARCHAR(64)   NOT NULL,               -- the character's id, or one for all guests together
    by_name      VARCHAR(64)   NOT NULL,
    area         VARCHAR(64)   NOT NULL,
    room         VARCHAR(64)   NOT NULL,
    filed_at     BIGINT        NOT NULL,               -- milliseconds since 1970
    words        VARCHAR(2000) NOT NULL,
    closed_at    BIGINT,                               -- null: open
    closed_by    VARCHAR(64),
    closed_words VARCHAR(1000),
    CHECK ((closed_at IS NULL) = (closed_by IS NULL) AND (closed_at IS NULL) = (closed_words IS NULL))
);

CREATE INDEX report_reporter ON report (reporter, filed_at);
