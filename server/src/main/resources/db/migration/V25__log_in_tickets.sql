-- Portable SQL: the same file runs on SQLite and PostgreSQL.

-- One-time proofs that an account has logged in on the web page. Any node may have issued what another one takes.
CREATE TABLE log_in_ticket (
    hash        VARCHAR(64) PRIMARY KEY,          -- SHA-256 in base64url: the ticket itself is with its owner only
    account_id  VARCHAR(64) NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    valid_until BIGINT      NOT NULL              -- milliseconds since 1970
);
