-- Mails on their way, queued by the transaction that causes them. No row is ever deleted, and the application may not: the
-- key of what was sent once keeps it from being sent again, for ever. What was sent holds no content any more, and after a
-- while neither recipient nor reason.
CREATE TABLE delivery (
    id uuid PRIMARY KEY,
    -- cause and recipient; no address in it
    key text NOT NULL UNIQUE CHECK (key ~ '^[!-~]{1,200}$'),
    kind text NOT NULL CHECK (kind ~ '^[a-z_]{1,60}$'),
    -- 0 leaves first
    urgency smallint NOT NULL CHECK (urgency BETWEEN 0 AND 9),
    state text NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'sent', 'failed')),
    -- null once forgotten
    email text CHECK (char_length(email) <= 254),
    person_id uuid REFERENCES users,
    language text NOT NULL CHECK (char_length(language) <= 40),
    thread text CHECK (char_length(thread) <= 200),
    -- links in it may open doors: null once sent or forgotten
    payload jsonb,
    unsubscribe text,
    ready_at timestamptz NOT NULL,
    due_at timestamptz NOT NULL,
    attempts int NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    -- while a worker sends it
    claimed_at timestamptz,
    leased_until timestamptz,
    ended_at timestamptz,
    reason text,
    CONSTRAINT delivery_pending_can_be_sent
        CHECK (state <> 'pending' OR email IS NOT NULL AND payload IS NOT NULL AND ended_at IS NULL),
    CONSTRAINT delivery_ended_once CHECK (state = 'pending' OR ended_at IS NOT NULL AND leased_until IS NULL),
    CONSTRAINT delivery_sent_keeps_no_content CHECK (state <> 'sent' OR payload IS NULL AND unsubscribe IS NULL),
    CONSTRAINT delivery_forgotten_whole
        CHECK (email IS NOT NULL OR person_id IS NULL AND payload IS NULL AND unsubscribe IS NULL AND reason IS NULL),
    CONSTRAINT delivery_claimed_with_lease CHECK ((claimed_at IS NULL) = (leased_until IS NULL))
);

-- What a worker claims next. Its entries come and go all the time: vacuumed often, it stays as small as the queue is long.
CREATE INDEX delivery_due ON delivery (urgency, due_at, id) WHERE state = 'pending' AND leased_until IS NULL;
CREATE INDEX delivery_leased ON delivery (leased_until) WHERE leased_until IS NOT NULL;
CREATE INDEX delivery_listed ON delivery (state, id) WHERE email IS NOT NULL;
CREATE INDEX delivery_ended ON delivery (ended_at) WHERE email IS NOT NULL AND ended_at IS NOT NULL;
ALTER TABLE delivery SET (autovacuum_vacuum_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.02);

CREATE FUNCTION refuse_unsending() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'what was sent stays sent: %', OLD.key USING ERRCODE = 'integrity_constraint_violation';
END
$$;

CREATE TRIGGER delivery_stays_sent BEFORE UPDATE ON delivery
    FOR EACH ROW WHEN (OLD.state = 'sent' AND NEW.state <> 'sent') EXECUTE FUNCTION refuse_unsending();

GRANT SELECT, INSERT ON delivery TO ${appRole};
GRANT UPDATE (state, email, person_id, payload, unsubscribe, due_at, attempts, claimed_at, leased_until, ended_at, reason)
    ON delivery TO ${appRole};
