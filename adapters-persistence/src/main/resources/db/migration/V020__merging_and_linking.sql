-- A duplicate points to the ticket that it was merged into, keeps all that it is, and is closed to change.
ALTER TABLE ticket ADD COLUMN merged_into uuid CONSTRAINT ticket_is_merged_into REFERENCES ticket
    CONSTRAINT ticket_is_not_merged_into_itself CHECK (merged_into <> id);
ALTER TABLE ticket ADD COLUMN merged boolean NOT NULL GENERATED ALWAYS AS (merged_into IS NOT NULL) STORED;

-- who came along with what was merged into a ticket
CREATE INDEX ticket_duplicates ON ticket (merged_into) WHERE merged;

GRANT UPDATE (merged_into) ON ticket TO ${appRole};

-- names are qualified: a temporary table must not stand in for the real one
CREATE FUNCTION refuse_merge_into_merged() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM ${flyway:defaultSchema}.ticket WHERE id = NEW.merged_into AND merged) THEN
        RAISE EXCEPTION 'ticket % can''t be merged into one that was merged itself', NEW.id
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;

-- so no merges lead in a ring: whatever is merged ends at a ticket that is not
CREATE TRIGGER ticket_is_merged_at_the_end BEFORE UPDATE ON ticket FOR EACH ROW
    WHEN (NEW.merged_into IS NOT NULL AND OLD.merged_into IS NULL)
    EXECUTE FUNCTION refuse_merge_into_merged();

-- what admins take out of the catalogue may be replaced here, too
CREATE TRIGGER ticket_is_closed_when_merged BEFORE UPDATE ON ticket FOR EACH ROW
    WHEN (OLD.merged_into IS NOT NULL AND NEW.merged_into IS NOT NULL
          AND (NEW.merged_into, NEW.title, NEW.description, NEW.priority, NEW.location_text, NEW.location_lat,
               NEW.location_lon, NEW.sensitive, NEW.reporter_kind, NEW.reporter_user_id, NEW.assignee_user_id,
               NEW.assignee_name, NEW.due_on)
              IS DISTINCT FROM
              (OLD.merged_into, OLD.title, OLD.description, OLD.priority, OLD.location_text, OLD.location_lat,
               OLD.location_lon, OLD.sensitive, OLD.reporter_kind, OLD.reporter_user_id, OLD.assignee_user_id,
               OLD.assignee_name, OLD.due_on))
    EXECUTE FUNCTION refuse_change('a merged ticket is closed to change');

CREATE TRIGGER ticket_begins_unmerged BEFORE INSERT ON ticket FOR EACH ROW
    WHEN (NEW.merged_into IS NOT NULL)
    EXECUTE FUNCTION refuse_change('a ticket is merged by a change of it');

-- The wall: the database itself refuses a public row of a merged ticket, as it does one of a sensitive ticket, and a ticket
-- that is merged while it has one.
ALTER TABLE ticket ADD CONSTRAINT ticket_publicity UNIQUE (id, sensitive, merged);
ALTER TABLE public_ticket
    ADD COLUMN merged boolean NOT NULL DEFAULT false CHECK (NOT merged),
    DROP CONSTRAINT public_ticket_is_not_sensitive,
    ADD CONSTRAINT public_ticket_is_not_private
        FOREIGN KEY (id, sensitive, merged) REFERENCES ticket (id, sensitive, merged) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ticket DROP CONSTRAINT ticket_sensitivity;

-- Lists are of tickets that were not merged: their indexes hold no others, so that a list costs what it did before, however
-- many duplicates there are.
DROP INDEX ticket_updated, ticket_created, ticket_title, ticket_priority_order, ticket_due, ticket_status, ticket_assignee,
    ticket_category, ticket_location, ticket_sensitive, ticket_open, ticket_open_created, ticket_open_priority,
    ticket_open_title, ticket_open_due;
CREATE INDEX ticket_updated ON ticket (updated_at, id) WHERE NOT merged;
CREATE INDEX ticket_created ON ticket (created_at, id) WHERE NOT merged;
CREATE INDEX ticket_title ON ticket (title_key, id) WHERE NOT merged;
CREATE INDEX ticket_priority_order ON ticket (priority, id) WHERE NOT merged;
CREATE INDEX ticket_due ON ticket (due_on, id) WHERE NOT merged;
CREATE INDEX ticket_status ON ticket (status_key, id) WHERE NOT merged;
CREATE INDEX ticket_assignee ON ticket (assignee_user_id, updated_at, id)
    WHERE assignee_user_id IS NOT NULL AND NOT merged;
-- these also find what a category or a place is used by, merged or not
CREATE INDEX ticket_category ON ticket (category_key, updated_at, id) INCLUDE (merged) WHERE category_key IS NOT NULL;
CREATE INDEX ticket_location ON ticket (location_key, updated_at, id) INCLUDE (merged) WHERE location_key IS NOT NULL;
CREATE INDEX ticket_sensitive ON ticket (updated_at, id) WHERE sensitive AND NOT merged;
CREATE INDEX ticket_open ON ticket (updated_at, id)
    INCLUDE (created_at, status_key, priority, category_key, location_key, sensitive, assignee_user_id, assignee_name)
    WHERE phase = 'open' AND NOT merged;
CREATE INDEX ticket_open_created ON ticket (created_at, id) WHERE phase = 'open' AND NOT merged;
CREATE INDEX ticket_open_priority ON ticket (priority, id) WHERE phase = 'open' AND NOT merged;
CREATE INDEX ticket_open_title ON ticket (title_key, id) WHERE phase = 'open' AND NOT merged;
CREATE INDEX ticket_open_due ON ticket (due_on, id) WHERE phase = 'open' AND NOT merged;

CREATE INDEX ticket_merged ON ticket (updated_at, id) WHERE merged;
-- who counts what a status is used by counts here, too
CREATE INDEX ticket_merged_status ON ticket (status_key) WHERE merged;

-- Tickets that have to do with each other: two rows for the two of them, each recorded by an event of its own ticket.
CREATE TABLE ticket_relation (
    ticket_id uuid NOT NULL,
    other_id uuid NOT NULL CONSTRAINT ticket_is_not_related_to_itself CHECK (other_id <> ticket_id),
    sequence bigint NOT NULL,
    PRIMARY KEY (ticket_id, other_id),
    CONSTRAINT ticket_relation_has_event FOREIGN KEY (ticket_id, sequence) REFERENCES ticket_event,
    -- the one is related to the other as long as the other is to the one
    CONSTRAINT ticket_relation_is_mutual FOREIGN KEY (other_id, ticket_id) REFERENCES ticket_relation
        DEFERRABLE INITIALLY DEFERRED
);

GRANT SELECT, INSERT, DELETE ON ticket_relation TO ${appRole};
