-- One row: what the organisation is called, and what of its reports it shows to everyone.
CREATE TABLE organisation (
    -- what the admin log calls it
    key text PRIMARY KEY DEFAULT 'organisation' CHECK (key = 'organisation'),
    -- null for what the configuration says
    name text CHECK (char_length(name) BETWEEN 1 AND 100),
    portal text NOT NULL DEFAULT 'open' CHECK (portal IN ('open', 'closed')),
    reports text NOT NULL DEFAULT 'at_once' CHECK (reports IN ('at_once', 'after_triage'))
);

INSERT INTO organisation DEFAULT VALUES;

CREATE CONSTRAINT TRIGGER organisation_change_has_entry AFTER INSERT OR UPDATE OR DELETE ON organisation
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse_silent_change('organisation');

GRANT SELECT, UPDATE (name, portal, reports) ON organisation TO ${appRole};

-- Whether staff have seen to it that a report may be shown. Kept whatever the organisation shows, so that it can change its mind.
ALTER TABLE ticket ADD COLUMN triaged boolean NOT NULL DEFAULT false;
ALTER TABLE ticket DISABLE TRIGGER USER;
UPDATE ticket SET triaged = true
    WHERE reporter_kind = 'staff' OR origin_source IS NOT NULL OR status_key <> (SELECT key FROM status WHERE initial);
ALTER TABLE ticket ENABLE TRIGGER USER;

CREATE TRIGGER ticket_stays_triaged BEFORE UPDATE ON ticket FOR EACH ROW
    WHEN (OLD.triaged AND NOT NEW.triaged)
    EXECUTE FUNCTION refuse_change('what staff have seen to stays seen to');

CREATE INDEX ticket_untriaged ON ticket (id) WHERE NOT triaged AND NOT sensitive AND NOT merged;

GRANT UPDATE (triaged) ON ticket TO ${appRole};

-- What is shown to everyone, kept so until the transaction ends: whoever writes for everyone asks here first. Locked before it
-- is read, in a statement of its own, so that whoever waited reads what the other left.
CREATE FUNCTION kept_publicity() RETURNS text LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock_shared(33);
    RETURN (SELECT CASE portal WHEN 'open' THEN reports ELSE 'nothing' END FROM ${flyway:defaultSchema}.organisation);
END
$$;

-- whoever changes it waits for all who write for everyone, and they for them
CREATE FUNCTION wait_for_writers() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(33);
    RETURN NEW;
END
$$;

CREATE TRIGGER organisation_changes_alone BEFORE UPDATE ON organisation FOR EACH ROW EXECUTE FUNCTION wait_for_writers();

-- the database itself refuses a public row that the organisation does not show
CREATE FUNCTION refuse_unshown() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    publicity text := ${flyway:defaultSchema}.kept_publicity();
BEGIN
    IF publicity = 'nothing' OR publicity = 'after_triage'
        AND NOT EXISTS (SELECT FROM ${flyway:defaultSchema}.ticket WHERE id = NEW.id AND triaged) THEN
        RAISE EXCEPTION 'nothing of ticket % is shown to everyone here', NEW.id
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;

CREATE TRIGGER public_ticket_is_shown BEFORE INSERT ON public_ticket FOR EACH ROW EXECUTE FUNCTION refuse_unshown();

-- and to hide reports while there are public rows of them
CREATE FUNCTION refuse_rest() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM ${flyway:defaultSchema}.organisation o
               WHERE o.portal = 'closed' AND EXISTS (SELECT FROM ${flyway:defaultSchema}.public_ticket)
                  OR o.reports = 'after_triage' AND EXISTS (
                      SELECT FROM ${flyway:defaultSchema}.ticket t
                      JOIN ${flyway:defaultSchema}.public_ticket p ON p.id = t.id
                      WHERE NOT t.triaged AND NOT t.sensitive AND NOT t.merged)) THEN
        RAISE EXCEPTION 'what is not shown any more is public still' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NULL;
END
$$;

CREATE CONSTRAINT TRIGGER organisation_shows_no_more AFTER UPDATE ON organisation
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse_rest();

REVOKE EXECUTE ON FUNCTION kept_publicity() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION kept_publicity() TO ${appRole};
