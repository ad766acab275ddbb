-- What admins change of the installation itself. One chain for all of it: they change it rarely, and whoever continues the
-- same entry as somebody else loses the race and decides again on what is there by then.
CREATE TABLE admin_event (
    sequence bigint PRIMARY KEY CHECK (sequence >= 1),
    at timestamptz NOT NULL CHECK (at = date_trunc('milliseconds', at)),
    actor_kind text NOT NULL CHECK (actor_kind IN ('user', 'system')),
    actor_id uuid CHECK ((actor_kind = 'user') = (actor_id IS NOT NULL)),
    -- the table that it tells of, and which row
    subject_kind text NOT NULL CHECK (subject_kind ~ '^[a-z_]{1,60}$'),
    subject_key text NOT NULL CHECK (char_length(subject_key) BETWEEN 1 AND 200),
    type text NOT NULL CHECK (type IN ('created', 'changed', 'deleted')),
    -- [{"field", "from", "to"}]; null once erased, and the salt with it
    changes jsonb CHECK (jsonb_typeof(changes) = 'array'),
    salt bytea CHECK (octet_length(salt) = 16),
    payload_digest bytea NOT NULL CHECK (octet_length(payload_digest) = 32),
    previous_hash bytea NOT NULL CHECK (octet_length(previous_hash) = 32),
    hash bytea NOT NULL CHECK (octet_length(hash) = 32),
    -- written by the database alone: what the rows that it tells of are held against, and what live pages follow
    written_in xid8 NOT NULL DEFAULT pg_current_xact_id(),
    CHECK ((changes IS NULL) = (salt IS NULL))
);

CREATE INDEX admin_event_written ON admin_event (written_in);

CREATE TRIGGER admin_event_is_only_erased BEFORE UPDATE ON admin_event FOR EACH ROW
    WHEN (NEW.changes IS NOT NULL OR NEW.salt IS NOT NULL
          OR (NEW.sequence, NEW.at, NEW.actor_kind, NEW.actor_id, NEW.subject_kind, NEW.subject_key, NEW.type,
              NEW.payload_digest, NEW.previous_hash, NEW.hash, NEW.written_in)
             IS DISTINCT FROM
             (OLD.sequence, OLD.at, OLD.actor_kind, OLD.actor_id, OLD.subject_kind, OLD.subject_key, OLD.type,
              OLD.payload_digest, OLD.previous_hash, OLD.hash, OLD.written_in))
    EXECUTE FUNCTION refuse_change('entries of the admin log never change');

CREATE TRIGGER admin_event_stays BEFORE DELETE OR TRUNCATE ON admin_event FOR EACH STATEMENT
    EXECUTE FUNCTION refuse_change('entries of the admin log are never deleted');

CREATE FUNCTION refuse_broken_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.previous_hash IS DISTINCT FROM (CASE NEW.sequence
        WHEN 1 THEN '\x0000000000000000000000000000000000000000000000000000000000000000'::bytea
        ELSE (SELECT hash FROM ${flyway:defaultSchema}.admin_event WHERE sequence = NEW.sequence - 1)
    END) THEN
        RAISE EXCEPTION 'entry % of the admin log does not follow the one before it', NEW.sequence
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;

CREATE TRIGGER admin_event_follows BEFORE INSERT ON admin_event FOR EACH ROW
    EXECUTE FUNCTION refuse_broken_entry();

-- No change without its entry: checked when the transaction ends. What comes or goes is named by an entry of its own; what
-- changes beside it (the positions of the others, the ways to what lies inside) by one of its kind. Other tables whose
-- changes are told here join by this same trigger.
CREATE FUNCTION refuse_silent_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    own text := CASE TG_OP WHEN 'INSERT' THEN NEW.key WHEN 'DELETE' THEN OLD.key END;
BEGIN
    IF NOT EXISTS (SELECT FROM ${flyway:defaultSchema}.admin_event
                   WHERE written_in = pg_current_xact_id() AND subject_kind = TG_ARGV[0]
                     AND (own IS NULL OR subject_key = own)) THEN
        RAISE EXCEPTION 'nobody tells the admin log of this % of a %', lower(TG_OP), TG_ARGV[0]
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NULL;
END
$$;

ALTER TABLE category ADD COLUMN position integer CHECK (position >= 1);

-- from the large to the small
CREATE TYPE place_kind AS ENUM ('site', 'building', 'room', 'object');

ALTER TABLE location
    ADD COLUMN name text CHECK (char_length(name) BETWEEN 1 AND 200),
    ADD COLUMN kind place_kind,
    ADD COLUMN parent_kind place_kind,
    -- among what lies in the same place
    ADD COLUMN position integer CHECK (position >= 1);

WITH RECURSIVE tree AS (
    SELECT key, label, label AS name, 2 AS depth, NULL::integer AS parent_depth FROM location WHERE parent_key IS NULL
    UNION ALL
    SELECT l.key, l.label, substr(l.label, char_length(tree.label) + 4), tree.depth + 1, tree.depth
    FROM location l JOIN tree ON l.parent_key = tree.key
), deepest AS (SELECT greatest(max(depth) - 4, 0) AS over FROM tree)
UPDATE location SET name = tree.name,
    kind = (enum_range(NULL::place_kind))[tree.depth - deepest.over],
    parent_kind = (enum_range(NULL::place_kind))[tree.parent_depth - deepest.over]
FROM tree, deepest WHERE tree.key = location.key;

-- a place lies in one of an earlier kind: so no tree has a ring in it, and none is deeper than there are kinds
ALTER TABLE location
    ALTER COLUMN name SET NOT NULL,
    ALTER COLUMN kind SET NOT NULL,
    ADD CONSTRAINT location_kind UNIQUE (key, kind),
    ADD CONSTRAINT location_lies_in FOREIGN KEY (parent_key, parent_kind) REFERENCES location (key, kind)
        ON UPDATE CASCADE,
    ADD CONSTRAINT location_parent_has_kind CHECK ((parent_key IS NULL) = (parent_kind IS NULL)),
    ADD CONSTRAINT location_fits CHECK (parent_kind < kind),
    ADD CONSTRAINT location_is_called CHECK (right(label, char_length(name)) = name);

CREATE CONSTRAINT TRIGGER status_change_has_entry AFTER INSERT OR UPDATE OR DELETE ON status
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse_silent_change('status');
CREATE CONSTRAINT TRIGGER category_change_has_entry AFTER INSERT OR UPDATE OR DELETE ON category
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse_silent_change('category');
CREATE CONSTRAINT TRIGGER location_change_has_entry AFTER INSERT OR UPDATE OR DELETE ON location
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse_silent_change('location');

CREATE FUNCTION refuse_missing_status() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM ${flyway:defaultSchema}.status WHERE initial)
        OR NOT EXISTS (SELECT FROM ${flyway:defaultSchema}.status WHERE phase = 'resolved') THEN
        RAISE EXCEPTION 'there is always a resolved status, and an open one in which tickets begin'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NULL;
END
$$;

CREATE CONSTRAINT TRIGGER status_stays AFTER UPDATE OR DELETE ON status
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse_missing_status();

GRANT SELECT, INSERT (sequence, at, actor_kind, actor_id, subject_kind, subject_key, type, changes, salt, payload_digest,
                      previous_hash, hash)
    ON admin_event TO ${appRole};
-- key and phase stay: a status of another phase is another row, which no ticket is in
GRANT INSERT, DELETE, UPDATE (label, position, colour, initial) ON status TO ${appRole};
GRANT DELETE, UPDATE (label, position) ON category TO ${appRole};
GRANT DELETE, UPDATE (label, name, kind, parent_key, parent_kind, position) ON location TO ${appRole};
