-- What the logs of tickets ended with when an entry of the admin log sealed it, named by the digest of these rows. While that entry
-- stands, none of these logs loses its end, or is written anew, without being found.
CREATE TABLE checkpoint_ticket (
    checkpoint bigint NOT NULL REFERENCES admin_event,
    ticket_id uuid NOT NULL,
    sequence bigint NOT NULL,
    hash bytea NOT NULL CHECK (octet_length(hash) = 32),
    PRIMARY KEY (ticket_id, sequence),
    FOREIGN KEY (ticket_id, sequence) REFERENCES ticket_event
);

CREATE INDEX checkpoint_ticket_of ON checkpoint_ticket (checkpoint, ticket_id);
CREATE INDEX admin_event_checkpoint ON admin_event (sequence) WHERE subject_kind = 'checkpoint';

CREATE TRIGGER checkpoint_ticket_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON checkpoint_ticket FOR EACH STATEMENT
    EXECUTE FUNCTION refuse_change('what a checkpoint sealed never changes');

CREATE FUNCTION refuse_late_head() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM ${flyway:defaultSchema}.admin_event
                   WHERE sequence = NEW.checkpoint AND subject_kind = 'checkpoint'
                     AND written_in = pg_current_xact_id()) THEN
        RAISE EXCEPTION 'no checkpoint % seals this now', NEW.checkpoint
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;

CREATE TRIGGER checkpoint_ticket_is_sealed BEFORE INSERT ON checkpoint_ticket FOR EACH ROW
    EXECUTE FUNCTION refuse_late_head();

GRANT SELECT, INSERT ON checkpoint_ticket TO ${appRole};
