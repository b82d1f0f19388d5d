-- Expansion: what the former release writes is still accepted. postgresql/ has the same for PostgreSQL.

ALTER TABLE account ADD COLUMN email VARCHAR(254);

CREATE TABLE account_role (
    account_id VARCHAR(64) NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    role       VARCHAR(16) NOT NULL CHECK (role IN ('builder', 'moderator', 'administrator')),
    PRIMARY KEY (account_id, role)
);

-- Who may not log in, or may not speak, and until when.
CREATE TABLE sanction (
    id         VARCHAR(64)   PRIMARY KEY,
    kind       VARCHAR(8)    NOT NULL CHECK (kind IN ('ban', 'mute')),
    account_id VARCHAR(64)   REFERENCES account (id) ON DELETE CASCADE,
    addresses  VARCHAR(64),                           -- an address or a range of them (CIDR)
    reason     VARCHAR(1000) NOT NULL,
    imposed_by VARCHAR(64)   NOT NULL,                -- an account's name: it may be gone
    until_time BIGINT        NOT NULL,                -- milliseconds since 1970
    CHECK ((account_id IS NULL) <> (addresses IS NULL))
);

CREATE INDEX sanction_of_account ON sanction (account_id);

-- What the staff did. Names, not references: an entry outlives what it tells of.
CREATE TABLE audit (
    id        INTEGER       PRIMARY KEY AUTOINCREMENT,
    at_time   BIGINT        NOT NULL,                 -- milliseconds since 1970
    account   VARCHAR(64)   NOT NULL,
    character VARCHAR(64)   NOT NULL,
    roles     VARCHAR(64)   NOT NULL,
    command   VARCHAR(64)   NOT NULL,
    target    VARCHAR(1000) NOT NULL,
    reason    VARCHAR(1000) NOT NULL,
    address   VARCHAR(64)   NOT NULL
);

-- Nobody takes back or changes an entry; REPLACE would do both without a word.
CREATE TRIGGER audit_is_not_updated BEFORE UPDATE ON audit
BEGIN
    SELECT RAISE(ABORT, 'audit_is_append_only: an entry stays as it was written');
END;

CREATE TRIGGER audit_is_not_deleted BEFORE DELETE ON audit
BEGIN
    SELECT RAISE(ABORT, 'audit_is_append_only: an entry stays as it was written');
END;

CREATE TRIGGER audit_is_not_replaced BEFORE INSERT ON audit WHEN EXISTS (SELECT 1 FROM audit WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'audit_is_append_only: an entry stays as it was written');
END;
