-- Expansion: what the former release writes is still accepted. sqlite/ has the same for SQLite.

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
    id        BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at_time   BIGINT        NOT NULL,                 -- milliseconds since 1970
    account   VARCHAR(64)   NOT NULL,
    character VARCHAR(64)   NOT NULL,
    roles     VARCHAR(64)   NOT NULL,
    command   VARCHAR(64)   NOT NULL,
    target    VARCHAR(1000) NOT NULL,
    reason    VARCHAR(1000) NOT NULL,
    address   VARCHAR(64)   NOT NULL
);

-- Nobody takes back or changes an entry.
CREATE FUNCTION audit_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'audit_is_append_only: an entry stays as it was written' USING ERRCODE = 'restrict_violation';
END
$$;

CREATE TRIGGER audit_is_append_only BEFORE UPDATE OR DELETE ON audit
    FOR EACH ROW EXECUTE FUNCTION audit_is_append_only();
CREATE TRIGGER audit_is_not_emptied BEFORE TRUNCATE ON audit
    FOR EACH STATEMENT EXECUTE FUNCTION audit_is_append_only();
