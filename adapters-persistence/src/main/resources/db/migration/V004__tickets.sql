CREATE TYPE ticket_priority AS ENUM ('low', 'normal', 'high', 'urgent');

CREATE TABLE ticket (
    id uuid PRIMARY KEY,
    -- Crockford's base 32: no I, L, O, U
    reference text NOT NULL CONSTRAINT ticket_reference UNIQUE
        CHECK (reference ~ '^[0-9A-HJKMNP-TV-Z]{3}-[0-9A-HJKMNP-TV-Z]{3}$'),
    -- counts the changes; each has the event of this sequence
    version bigint NOT NULL CHECK (version >= 1),
    title text NOT NULL CHECK (char_length(title) BETWEEN 1 AND 500),
    -- the title as lists are sorted by it: without case and accents, by code point
    title_key text COLLATE "C" NOT NULL CHECK (char_length(title_key) <= 200),
    description text NOT NULL CHECK (char_length(description) <= 20000),
    status_key text NOT NULL,
    priority ticket_priority NOT NULL,
    category_key text REFERENCES category,
    location_key text REFERENCES location,
    location_text text CHECK (char_length(location_text) BETWEEN 1 AND 500),
    location_lat double precision CHECK (location_lat BETWEEN -90 AND 90),
    location_lon double precision CHECK (location_lon BETWEEN -180 AND 180),
    sensitive boolean NOT NULL,
    reporter_kind text NOT NULL CHECK (reporter_kind IN ('member', 'staff', 'guest')),
    reporter_user_id uuid REFERENCES users,
    -- what a guest told of themselves; of users, users tells
    reporter_name text CHECK (char_length(reporter_name) <= 500),
    reporter_email text CHECK (char_length(reporter_email) <= 254),
    assignee_user_id uuid REFERENCES users,
    assignee_name text CHECK (char_length(assignee_name) BETWEEN 1 AND 200),
    due_on date,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    resolved_at timestamptz,
    origin_source text CHECK (char_length(origin_source) BETWEEN 1 AND 500),
    origin_external_id text CHECK (char_length(origin_external_id) BETWEEN 1 AND 500),
    origin_resolved_at timestamptz,
    -- resolved_at can't contradict the status, because this phase must be the status's own
    phase text NOT NULL GENERATED ALWAYS AS (CASE WHEN resolved_at IS NULL THEN 'open' ELSE 'resolved' END) STORED,
    FOREIGN KEY (status_key, phase) REFERENCES status (key, phase),
    CONSTRAINT ticket_origin UNIQUE (origin_source, origin_external_id),
    CHECK ((location_lat IS NULL) = (location_lon IS NULL)),
    CHECK ((reporter_kind = 'guest') = (reporter_user_id IS NULL)),
    CHECK (reporter_user_id IS NULL OR num_nonnulls(reporter_name, reporter_email) = 0),
    CHECK (num_nonnulls(assignee_user_id, assignee_name) <= 1),
    CHECK ((origin_source IS NULL) = (origin_external_id IS NULL)),
    CHECK (origin_source IS NOT NULL OR origin_resolved_at IS NULL)
);

CREATE TABLE ticket_event (
    ticket_id uuid NOT NULL REFERENCES ticket,
    sequence bigint NOT NULL CHECK (sequence >= 1),
    at timestamptz NOT NULL CHECK (at = date_trunc('milliseconds', at)),
    actor_kind text NOT NULL CHECK (actor_kind IN ('user', 'guest', 'system')),
    actor_id uuid CHECK ((actor_kind = 'user') = (actor_id IS NOT NULL)),
    type text NOT NULL CHECK (type IN ('created', 'imported', 'changed')),
    -- [{"field", "from", "to"}]; null once erased, and the salt with it
    changes jsonb CHECK (jsonb_typeof(changes) = 'array'),
    salt bytea CHECK (octet_length(salt) = 16),
    payload_digest bytea NOT NULL CHECK (octet_length(payload_digest) = 32),
    previous_hash bytea NOT NULL CHECK (octet_length(previous_hash) = 32),
    hash bytea NOT NULL CHECK (octet_length(hash) = 32),
    PRIMARY KEY (ticket_id, sequence),
    CHECK ((changes IS NULL) = (salt IS NULL)),
    CHECK ((sequence = 1) = (type <> 'changed'))
);

-- no change without its event: checked when the transaction ends, so that either may be written first
ALTER TABLE ticket ADD CONSTRAINT ticket_change_has_event
    FOREIGN KEY (id, version) REFERENCES ticket_event (ticket_id, sequence) DEFERRABLE INITIALLY DEFERRED;

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '%', TG_ARGV[0] USING ERRCODE = 'integrity_constraint_violation';
END
$$;

-- the conditions are tested by the executor: the function is called for a violation alone
CREATE TRIGGER ticket_begins_at_one BEFORE INSERT ON ticket FOR EACH ROW
    WHEN (NEW.version <> 1)
    EXECUTE FUNCTION refuse_change('a ticket begins with version 1');

CREATE TRIGGER ticket_rises_by_one BEFORE UPDATE ON ticket FOR EACH ROW
    WHEN (NEW.version <> OLD.version + 1)
    EXECUTE FUNCTION refuse_change('each change of a ticket raises its version by one');

CREATE TRIGGER ticket_keeps_its_birth BEFORE UPDATE ON ticket FOR EACH ROW
    WHEN ((NEW.id, NEW.reference, NEW.created_at, NEW.reporter_kind, NEW.reporter_user_id, NEW.reporter_name,
           NEW.reporter_email, NEW.origin_source, NEW.origin_external_id, NEW.origin_resolved_at)
          IS DISTINCT FROM
          (OLD.id, OLD.reference, OLD.created_at, OLD.reporter_kind, OLD.reporter_user_id, OLD.reporter_name,
           OLD.reporter_email, OLD.origin_source, OLD.origin_external_id, OLD.origin_resolved_at))
    EXECUTE FUNCTION refuse_change('id, reference, creation, reporter and origin of a ticket never change');

CREATE TRIGGER ticket_stays BEFORE DELETE OR TRUNCATE ON ticket FOR EACH STATEMENT
    EXECUTE FUNCTION refuse_change('tickets are never deleted');

-- the only change an event may see is the erasure of what it said
CREATE TRIGGER ticket_event_is_only_erased BEFORE UPDATE ON ticket_event FOR EACH ROW
    WHEN (NEW.changes IS NOT NULL OR NEW.salt IS NOT NULL
          OR (NEW.ticket_id, NEW.sequence, NEW.at, NEW.actor_kind, NEW.actor_id, NEW.type, NEW.payload_digest,
              NEW.previous_hash, NEW.hash)
             IS DISTINCT FROM
             (OLD.ticket_id, OLD.sequence, OLD.at, OLD.actor_kind, OLD.actor_id, OLD.type, OLD.payload_digest,
              OLD.previous_hash, OLD.hash))
    EXECUTE FUNCTION refuse_change('events never change');

CREATE TRIGGER ticket_event_stays BEFORE DELETE OR TRUNCATE ON ticket_event FOR EACH STATEMENT
    EXECUTE FUNCTION refuse_change('events are never deleted');

-- names are qualified: a temporary table must not stand in for the real one
CREATE FUNCTION refuse_broken_link() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.previous_hash IS DISTINCT FROM (CASE NEW.sequence
        WHEN 1 THEN '\x0000000000000000000000000000000000000000000000000000000000000000'::bytea
        ELSE (SELECT hash FROM ${flyway:defaultSchema}.ticket_event
              WHERE ticket_id = NEW.ticket_id AND sequence = NEW.sequence - 1)
    END) THEN
        RAISE EXCEPTION 'event % of ticket % does not follow the one before it', NEW.sequence, NEW.ticket_id
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;

CREATE TRIGGER ticket_event_follows BEFORE INSERT ON ticket_event FOR EACH ROW
    EXECUTE FUNCTION refuse_broken_link();

CREATE FUNCTION refuse_event_without_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM ${flyway:defaultSchema}.ticket
                   WHERE id = NEW.ticket_id AND version >= NEW.sequence) THEN
        RAISE EXCEPTION 'event % of ticket % records no change', NEW.sequence, NEW.ticket_id
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NULL;
END
$$;

CREATE CONSTRAINT TRIGGER ticket_event_has_change AFTER INSERT ON ticket_event DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION refuse_event_without_change();

CREATE INDEX ticket_updated ON ticket (updated_at, id);
CREATE INDEX ticket_created ON ticket (created_at, id);
CREATE INDEX ticket_title ON ticket (title_key, id);
CREATE INDEX ticket_priority_order ON ticket (priority, id);
CREATE INDEX ticket_due ON ticket (due_on, id) WHERE due_on IS NOT NULL;
-- the desk's own list: few of many
CREATE INDEX ticket_open ON ticket (updated_at, id) WHERE phase = 'open';
CREATE INDEX ticket_assignee ON ticket (assignee_user_id, updated_at, id) WHERE assignee_user_id IS NOT NULL;

GRANT SELECT, INSERT ON ticket, ticket_event TO ${appRole};
GRANT UPDATE (version, title, title_key, description, status_key, priority, category_key, location_key, location_text,
              location_lat, location_lon, sensitive, assignee_user_id, assignee_name, due_on, updated_at, resolved_at)
    ON ticket TO ${appRole};
