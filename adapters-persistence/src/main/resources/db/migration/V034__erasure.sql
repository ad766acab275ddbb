-- The forgetting of people. What told of them goes; that it went, and out of which events, stands in the admin log for ever,
-- and nothing here passes in a transaction that has no such entry.
ALTER TABLE admin_event DROP CONSTRAINT admin_event_type_check;
ALTER TABLE admin_event ADD CONSTRAINT admin_event_type_check
    CHECK (type IN ('created', 'changed', 'deleted', 'erased'));

-- names are qualified: a temporary table must not stand in for the real one
CREATE FUNCTION refuse_unless_erasing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM ${flyway:defaultSchema}.admin_event
                   WHERE written_in = pg_current_xact_id() AND type = 'erased') THEN
        RAISE EXCEPTION '%', TG_ARGV[0] USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;

-- whoever verifies the log reads there what was blanked by right
CREATE FUNCTION refuse_unnamed_blank() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    unnamed text;
BEGIN
    WITH named AS (
        SELECT split_part(c ->> 'to', ':', 1) AS ticket_id,
               string_to_array(split_part(c ->> 'to', ':', 2), ',')::bigint[] AS sequences
        FROM ${flyway:defaultSchema}.admin_event e CROSS JOIN jsonb_array_elements(e.changes) c
        WHERE e.written_in = pg_current_xact_id() AND e.type = 'erased' AND c ->> 'field' = 'blanked')
    SELECT format('event %s of ticket %s', b.sequence, b.ticket_id) INTO unnamed FROM blanked b
    WHERE NOT EXISTS (SELECT FROM named n WHERE n.ticket_id = b.ticket_id::text AND b.sequence = ANY (n.sequences))
    LIMIT 1;
    IF unnamed IS NOT NULL THEN
        RAISE EXCEPTION 'nobody tells the admin log that % is erased', unnamed
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NULL;
END
$$;

CREATE TRIGGER ticket_event_erasure_is_named AFTER UPDATE ON ticket_event
    REFERENCING NEW TABLE AS blanked FOR EACH STATEMENT EXECUTE FUNCTION refuse_unnamed_blank();

-- what says which events were blanked is never blanked itself, and the other entries tell of nobody: nothing would name it
DROP TRIGGER admin_event_is_only_erased ON admin_event;
CREATE TRIGGER admin_event_never_changes BEFORE UPDATE ON admin_event FOR EACH ROW
    EXECUTE FUNCTION refuse_change('entries of the admin log never change');

GRANT UPDATE (changes, salt) ON ticket_event TO ${appRole};

-- What a guest told of themselves can be forgotten; put in its place is nothing.
DROP TRIGGER ticket_keeps_its_birth ON ticket;
CREATE TRIGGER ticket_keeps_its_birth BEFORE UPDATE ON ticket FOR EACH ROW
    WHEN ((NEW.id, NEW.reference, NEW.created_at, NEW.origin_source, NEW.origin_external_id, NEW.origin_resolved_at)
          IS DISTINCT FROM
          (OLD.id, OLD.reference, OLD.created_at, OLD.origin_source, OLD.origin_external_id, OLD.origin_resolved_at)
          OR (NEW.reporter_kind, NEW.reporter_user_id, NEW.reporter_name, NEW.reporter_email)
             IS DISTINCT FROM
             (OLD.reporter_kind, OLD.reporter_user_id, OLD.reporter_name, OLD.reporter_email)
             AND NOT (OLD.reporter_kind = 'guest' AND num_nonnulls(OLD.reporter_name, OLD.reporter_email) = 0
                      AND NEW.reporter_user_id IS NOT NULL)
             AND NOT (OLD.reporter_kind = 'guest' AND NEW.reporter_kind = 'guest'
                      AND num_nonnulls(NEW.reporter_name, NEW.reporter_email) = 0))
    EXECUTE FUNCTION refuse_change('id, reference, creation and origin of a ticket never change, and its reporter only where an unknown guest becomes a person');

CREATE TRIGGER ticket_reporter_is_erased BEFORE UPDATE ON ticket FOR EACH ROW
    WHEN ((NEW.reporter_name, NEW.reporter_email) IS DISTINCT FROM (OLD.reporter_name, OLD.reporter_email))
    EXECUTE FUNCTION refuse_unless_erasing('what a reporter told of themselves is never changed, and forgotten by an erasure alone');

GRANT UPDATE (reporter_name, reporter_email) ON ticket TO ${appRole};

-- a merged ticket is closed to change, but not to this
DROP TRIGGER ticket_is_closed_when_merged ON ticket;
CREATE TRIGGER ticket_is_closed_when_merged BEFORE UPDATE ON ticket FOR EACH ROW
    WHEN (OLD.merged_into IS NOT NULL AND NEW.merged_into IS NOT NULL
          AND (NEW.merged_into, NEW.priority, NEW.location_lat, NEW.location_lon, NEW.sensitive, NEW.reporter_kind,
               NEW.reporter_user_id, NEW.assignee_user_id, NEW.due_on)
              IS DISTINCT FROM
              (OLD.merged_into, OLD.priority, OLD.location_lat, OLD.location_lon, OLD.sensitive, OLD.reporter_kind,
               OLD.reporter_user_id, OLD.assignee_user_id, OLD.due_on))
    EXECUTE FUNCTION refuse_change('a merged ticket is closed to change');

CREATE TRIGGER ticket_words_are_closed_when_merged BEFORE UPDATE ON ticket FOR EACH ROW
    WHEN (OLD.merged_into IS NOT NULL AND NEW.merged_into IS NOT NULL
          AND (NEW.title, NEW.description, NEW.location_text, NEW.assignee_name)
              IS DISTINCT FROM
              (OLD.title, OLD.description, OLD.location_text, OLD.assignee_name))
    EXECUTE FUNCTION refuse_unless_erasing('a merged ticket is closed to change');

ALTER TABLE ticket_comment
    -- the event that recorded that words about a person went out of it
    ADD COLUMN erased_sequence bigint CHECK (erased_sequence > sequence),
    ADD CONSTRAINT ticket_comment_erasure_has_event FOREIGN KEY (ticket_id, erased_sequence) REFERENCES ticket_event;

DROP TRIGGER ticket_comment_is_only_edited ON ticket_comment;
CREATE TRIGGER ticket_comment_is_only_edited BEFORE UPDATE ON ticket_comment FOR EACH ROW
    WHEN ((NEW.id, NEW.ticket_id, NEW.sequence, NEW.side, NEW.visibility)
          IS DISTINCT FROM (OLD.id, OLD.ticket_id, OLD.sequence, OLD.side, OLD.visibility)
          OR coalesce(NEW.edited_sequence, 0) < coalesce(OLD.edited_sequence, 0)
          OR coalesce(NEW.erased_sequence, 0) < coalesce(OLD.erased_sequence, 0)
          OR (coalesce(NEW.edited_sequence, 0), coalesce(NEW.erased_sequence, 0))
             = (coalesce(OLD.edited_sequence, 0), coalesce(OLD.erased_sequence, 0)))
    EXECUTE FUNCTION refuse_change('of a comment nothing changes but its words, and they with an event');

CREATE TRIGGER ticket_comment_is_erased BEFORE UPDATE ON ticket_comment FOR EACH ROW
    WHEN (NEW.erased_sequence IS DISTINCT FROM OLD.erased_sequence)
    EXECUTE FUNCTION refuse_unless_erasing('words about a person go out of a comment by an erasure alone');

GRANT UPDATE (erased_sequence) ON ticket_comment TO ${appRole};

-- Who was forgotten stays so: what refers to them stays, and says nothing.
ALTER TABLE users
    ADD COLUMN erased_at timestamptz,
    ADD CONSTRAINT users_erased_are_nobody
        CHECK (erased_at IS NULL OR email IS NULL AND NOT active AND role = 'member' AND last_sign_in_at IS NULL);

CREATE TRIGGER users_erased_stay_so BEFORE UPDATE ON users FOR EACH ROW
    WHEN (OLD.erased_at IS NOT NULL)
    EXECUTE FUNCTION refuse_change('who was erased stays erased');
CREATE TRIGGER users_are_erased BEFORE UPDATE ON users FOR EACH ROW
    WHEN (NEW.erased_at IS NOT NULL AND OLD.erased_at IS NULL)
    EXECUTE FUNCTION refuse_unless_erasing('nobody is erased without an entry of the admin log');

-- Whoever is being forgotten may be writing just now. Their row is locked first (FOR UPDATE): what is under way is waited
-- for, what comes later waits, and is refused. As a reference to what is gone: whoever does something to others, too, does it
-- again without them.
CREATE FUNCTION refuse_act_of_erased() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    since timestamptz;
BEGIN
    SELECT erased_at INTO since FROM ${flyway:defaultSchema}.users WHERE id = NEW.actor_id FOR KEY SHARE;
    IF since IS NOT NULL THEN
        RAISE EXCEPTION 'who was erased does nothing any more' USING ERRCODE = 'foreign_key_violation';
    END IF;
    RETURN NEW;
END
$$;

CREATE FUNCTION refuse_link_to_erased() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    since timestamptz;
BEGIN
    SELECT erased_at INTO since FROM ${flyway:defaultSchema}.users
    WHERE id = (to_jsonb(NEW) ->> TG_ARGV[0])::uuid FOR KEY SHARE;
    IF since IS NOT NULL THEN
        RAISE EXCEPTION 'nothing new belongs to who was erased' USING ERRCODE = 'foreign_key_violation';
    END IF;
    RETURN NEW;
END
$$;

CREATE TRIGGER ticket_event_is_of_somebody BEFORE INSERT ON ticket_event FOR EACH ROW
    WHEN (NEW.actor_id IS NOT NULL) EXECUTE FUNCTION refuse_act_of_erased();
CREATE TRIGGER ticket_is_assigned_to_somebody BEFORE UPDATE ON ticket FOR EACH ROW
    WHEN (NEW.assignee_user_id IS NOT NULL AND NEW.assignee_user_id IS DISTINCT FROM OLD.assignee_user_id)
    EXECUTE FUNCTION refuse_link_to_erased('assignee_user_id');
CREATE TRIGGER ticket_begins_with_somebody BEFORE INSERT ON ticket FOR EACH ROW
    WHEN (NEW.assignee_user_id IS NOT NULL) EXECUTE FUNCTION refuse_link_to_erased('assignee_user_id');
CREATE TRIGGER user_identity_is_of_somebody BEFORE INSERT ON user_identity FOR EACH ROW
    EXECUTE FUNCTION refuse_link_to_erased('user_id');
CREATE TRIGGER user_session_is_of_somebody BEFORE INSERT ON user_session FOR EACH ROW
    EXECUTE FUNCTION refuse_link_to_erased('user_id');
CREATE TRIGGER mail_wishes_are_of_somebody BEFORE INSERT ON mail_wishes FOR EACH ROW
    EXECUTE FUNCTION refuse_link_to_erased('user_id');
CREATE TRIGGER mail_stop_link_is_for_somebody BEFORE INSERT ON mail_stop_link FOR EACH ROW
    EXECUTE FUNCTION refuse_link_to_erased('user_id');
CREATE TRIGGER digest_item_is_for_somebody BEFORE INSERT ON digest_item FOR EACH ROW
    EXECUTE FUNCTION refuse_link_to_erased('user_id');
CREATE TRIGGER follower_is_somebody BEFORE INSERT ON follower FOR EACH ROW
    WHEN (NEW.user_id IS NOT NULL) EXECUTE FUNCTION refuse_link_to_erased('user_id');
CREATE TRIGGER delivery_is_to_somebody BEFORE INSERT ON delivery FOR EACH ROW
    WHEN (NEW.person_id IS NOT NULL) EXECUTE FUNCTION refuse_link_to_erased('person_id');

GRANT UPDATE (erased_at) ON users TO ${appRole};
GRANT DELETE ON user_identity, mail_wishes TO ${appRole};
GRANT UPDATE (name) ON work_link TO ${appRole};
