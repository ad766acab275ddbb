-- A report that a guest made can become the report of the person who shows its secret: the one way in which a ticket's
-- reporter ever changes, once, and never back. What a guest told of themselves is never overwritten.
DROP TRIGGER ticket_keeps_its_birth ON ticket;
CREATE TRIGGER ticket_keeps_its_birth BEFORE UPDATE ON ticket FOR EACH ROW
    WHEN ((NEW.id, NEW.reference, NEW.created_at, NEW.origin_source, NEW.origin_external_id, NEW.origin_resolved_at)
          IS DISTINCT FROM
          (OLD.id, OLD.reference, OLD.created_at, OLD.origin_source, OLD.origin_external_id, OLD.origin_resolved_at)
          OR (NEW.reporter_kind, NEW.reporter_user_id, NEW.reporter_name, NEW.reporter_email)
             IS DISTINCT FROM
             (OLD.reporter_kind, OLD.reporter_user_id, OLD.reporter_name, OLD.reporter_email)
             AND NOT (OLD.reporter_kind = 'guest' AND num_nonnulls(OLD.reporter_name, OLD.reporter_email) = 0
                      AND NEW.reporter_user_id IS NOT NULL))
    EXECUTE FUNCTION refuse_change('id, reference, creation and origin of a ticket never change, and its reporter only where an unknown guest becomes a person');

GRANT UPDATE (reporter_kind, reporter_user_id) ON ticket TO ${appRole};

-- whom mail about a ticket reaches; nobody is shown the address
CREATE TABLE follower (
    id uuid PRIMARY KEY,
    ticket_id uuid NOT NULL REFERENCES ticket,
    part text NOT NULL CHECK (part IN ('reporter', 'follower')),
    email text NOT NULL CHECK (char_length(email) <= 254),
    language text NOT NULL CHECK (char_length(language) <= 35),
    user_id uuid REFERENCES users,
    created_at timestamptz NOT NULL,
    -- null until the owner of the mailbox has followed the mailed link
    confirmed_at timestamptz,
    UNIQUE (ticket_id, part, email)
);

CREATE UNIQUE INDEX follower_one_reporter ON follower (ticket_id) WHERE part = 'reporter';
CREATE INDEX follower_unconfirmed ON follower (created_at) WHERE confirmed_at IS NULL;

-- the mailed links: the tokens themselves are in mailboxes alone
CREATE TABLE follower_link (
    token_hash bytea PRIMARY KEY CHECK (octet_length(token_hash) = 32),
    follower_id uuid NOT NULL REFERENCES follower ON DELETE CASCADE,
    purpose text NOT NULL CHECK (purpose IN ('confirm', 'stop'))
);

CREATE INDEX follower_link_follower ON follower_link (follower_id);

-- which mailboxes were asked of late whether they want mails, so that nobody floods one
CREATE TABLE follower_asked (
    email text NOT NULL CHECK (char_length(email) <= 254),
    at timestamptz NOT NULL
);

CREATE INDEX follower_asked_email ON follower_asked (email, at);
CREATE INDEX follower_asked_at ON follower_asked (at);

-- who sees a problem too: a keyed hash that counts each once; no time, so that it can be held against no log
CREATE TABLE seen_too (
    ticket_id uuid NOT NULL REFERENCES ticket,
    mark bytea NOT NULL CHECK (octet_length(mark) = 32),
    PRIMARY KEY (ticket_id, mark)
);

-- the keys of today's hashes; destroyed when their day has passed
CREATE TABLE day_key (
    day date PRIMARY KEY,
    key bytea NOT NULL CHECK (octet_length(key) = 32)
);

GRANT SELECT, INSERT, DELETE, UPDATE (confirmed_at) ON follower TO ${appRole};
GRANT SELECT, INSERT, DELETE ON follower_link, follower_asked, day_key TO ${appRole};
GRANT SELECT, INSERT ON seen_too TO ${appRole};
