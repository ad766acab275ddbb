-- Which mails people with an account want. Whoever never said anything has no row.
CREATE TABLE mail_wishes (
    user_id uuid PRIMARY KEY REFERENCES users,
    own_reports boolean NOT NULL,
    -- one column for each topic of the desk's mails
    assigned boolean NOT NULL,
    new_reports boolean NOT NULL,
    answers boolean NOT NULL,
    mentions boolean NOT NULL,
    -- together once a day, instead of at once
    daily boolean NOT NULL,
    language text NOT NULL CHECK (char_length(language) <= 35)
);

-- the mailed links that end a kind of mails: the tokens themselves are in mailboxes alone
CREATE TABLE mail_stop_link (
    token_hash bytea PRIMARY KEY CHECK (octet_length(token_hash) = 32),
    user_id uuid NOT NULL REFERENCES users,
    -- null ends all of the desk's
    topic text CHECK (topic IN ('assigned', 'new_reports', 'answers', 'mentions')),
    created_at timestamptz NOT NULL
);

CREATE INDEX mail_stop_link_user ON mail_stop_link (user_id);
CREATE INDEX mail_stop_link_created ON mail_stop_link (created_at);

-- What waits for people's daily mails. It says nothing of the ticket: what may be told is decided when the mail is written.
CREATE TABLE digest_item (
    id uuid PRIMARY KEY,
    user_id uuid NOT NULL REFERENCES users,
    ticket_id uuid NOT NULL REFERENCES ticket,
    topic text NOT NULL CHECK (topic IN ('assigned', 'new_reports', 'answers', 'mentions')),
    at timestamptz NOT NULL
);

CREATE INDEX digest_item_user ON digest_item (user_id, at);
CREATE INDEX digest_item_ticket ON digest_item (ticket_id);

GRANT SELECT, INSERT, UPDATE (own_reports, assigned, new_reports, answers, mentions, daily, language)
    ON mail_wishes TO ${appRole};
GRANT SELECT, INSERT, DELETE ON mail_stop_link, digest_item TO ${appRole};

-- What somebody wrote may be written anew by them for a while. What it said before stands in the events.
ALTER TABLE ticket_event DROP CONSTRAINT ticket_event_type_check;
ALTER TABLE ticket_event ADD CONSTRAINT ticket_event_type_check
    CHECK (type IN ('created', 'imported', 'changed', 'commented', 'comment_edited'));

ALTER TABLE ticket_comment
    -- the event that recorded how it reads now; null where it reads as it was written
    ADD COLUMN edited_sequence bigint CHECK (edited_sequence > sequence),
    -- nothing is rewritten without an event
    ADD CONSTRAINT ticket_comment_edit_has_event FOREIGN KEY (ticket_id, edited_sequence) REFERENCES ticket_event,
    ADD CONSTRAINT ticket_comment_of_staff_is_edited CHECK (side = 'staff' OR edited_sequence IS NULL);

CREATE TRIGGER ticket_comment_is_only_edited BEFORE UPDATE ON ticket_comment FOR EACH ROW
    WHEN (NEW.edited_sequence IS NULL OR NEW.edited_sequence <= OLD.edited_sequence
          OR (NEW.id, NEW.ticket_id, NEW.sequence, NEW.side, NEW.visibility)
             IS DISTINCT FROM (OLD.id, OLD.ticket_id, OLD.sequence, OLD.side, OLD.visibility))
    EXECUTE FUNCTION refuse_change('of a comment nothing changes but its words, and they with an event');

GRANT UPDATE (body, edited_sequence) ON ticket_comment TO ${appRole};
