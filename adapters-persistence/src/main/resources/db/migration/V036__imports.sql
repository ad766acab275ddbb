-- Imports by the admin page: how far each is, so that any replica goes on with it after any restart.
CREATE TABLE import_run (
    -- rises with time
    id uuid PRIMARY KEY,
    -- who uploaded the file, or began what was last begun
    by_user_id uuid NOT NULL REFERENCES users,
    created_at timestamptz NOT NULL,
    file_name text NOT NULL CHECK (char_length(file_name) BETWEEN 1 AND 200),
    bytes bigint NOT NULL CHECK (bytes >= 0),
    header text[] NOT NULL CHECK (cardinality(header) > 0),
    -- a few lines, cell by cell; nothing once they are forgotten
    sample text[] NOT NULL CHECK (cardinality(sample) % cardinality(header) = 0),
    lines bigint NOT NULL CHECK (lines >= 0),
    -- what wrote the file, as far as its header tells
    system text CHECK (char_length(system) BETWEEN 1 AND 100),
    source text NOT NULL CHECK (char_length(source) BETWEEN 1 AND 500),
    zone text NOT NULL CHECK (char_length(zone) BETWEEN 1 AND 100),
    encoding text NOT NULL CHECK (encoding IN ('utf_8', 'windows_1252')),
    separator text NOT NULL CHECK (separator IN ('comma', 'semicolon', 'tab', 'bar')),
    -- which column tells what: title=3, counted from 0
    columns text[] NOT NULL,
    -- what words of the file are read as: a field, a word, its meaning, and the next
    words text[] NOT NULL CHECK (cardinality(words) % 3 = 0),
    state text NOT NULL
        CHECK (state IN ('uploaded', 'judging', 'judged', 'importing', 'stopped', 'imported', 'undoing', 'undone')),
    imported bigint NOT NULL CHECK (imported >= 0),
    known bigint NOT NULL CHECK (known >= 0),
    rejected bigint NOT NULL CHECK (rejected >= 0),
    withdrawn bigint NOT NULL CHECK (withdrawn >= 0),
    failure text CHECK (char_length(failure) <= 1000),
    -- who works on it, and when others may take it that they are gone
    lease uuid,
    leased_until timestamptz,
    CHECK ((lease IS NULL) = (leased_until IS NULL))
);

CREATE INDEX import_run_under_way ON import_run (id) WHERE state IN ('judging', 'importing', 'undoing');

CREATE TABLE import_file (
    run_id uuid NOT NULL REFERENCES import_run ON DELETE CASCADE,
    part integer NOT NULL CHECK (part >= 1),
    bytes bytea NOT NULL CHECK (octet_length(bytes) BETWEEN 1 AND 1048576),
    PRIMARY KEY (run_id, part)
);

CREATE TABLE import_problem (
    run_id uuid NOT NULL REFERENCES import_run ON DELETE CASCADE,
    position bigint NOT NULL CHECK (position >= 1),
    line bigint NOT NULL CHECK (line >= 1),
    column_name text,
    code text NOT NULL,
    message text NOT NULL,
    PRIMARY KEY (run_id, position)
);

-- which import a ticket came by
CREATE TABLE import_ticket (
    ticket_id uuid PRIMARY KEY REFERENCES ticket,
    run_id uuid NOT NULL REFERENCES import_run
);

CREATE INDEX import_ticket_run ON import_ticket (run_id, ticket_id);

GRANT SELECT, INSERT, DELETE ON import_run, import_file, import_problem TO ${appRole};
GRANT UPDATE (by_user_id, header, sample, lines, system, source, zone, encoding, separator, columns, words, state, imported,
              known, rejected, withdrawn, failure, lease, leased_until) ON import_run TO ${appRole};
GRANT SELECT, INSERT ON import_ticket TO ${appRole};

-- Undoing an import withdraws its tickets: nothing is deleted, and nobody meets them any more but who asks by reference.
ALTER TABLE ticket ADD COLUMN withdrawn boolean NOT NULL DEFAULT false
    CONSTRAINT ticket_withdrawn_came_by_import CHECK (NOT withdrawn OR origin_source IS NOT NULL)
    CONSTRAINT ticket_withdrawn_is_not_merged CHECK (NOT withdrawn OR merged_into IS NULL);

GRANT UPDATE (withdrawn) ON ticket TO ${appRole};

CREATE TRIGGER ticket_begins_unwithdrawn BEFORE INSERT ON ticket FOR EACH ROW
    WHEN (NEW.withdrawn)
    EXECUTE FUNCTION refuse_change('a ticket is withdrawn by a change of it');

CREATE TRIGGER ticket_is_withdrawn_untouched BEFORE UPDATE ON ticket FOR EACH ROW
    WHEN (NEW.withdrawn AND NOT OLD.withdrawn AND OLD.version <> 1)
    EXECUTE FUNCTION refuse_change('a ticket that was changed since it was imported is not withdrawn');

CREATE TRIGGER ticket_stays_withdrawn BEFORE UPDATE ON ticket FOR EACH ROW
    WHEN (OLD.withdrawn AND NOT NEW.withdrawn)
    EXECUTE FUNCTION refuse_change('a ticket stays withdrawn');

-- the same line of the same system may come again, as another ticket
ALTER TABLE ticket DROP CONSTRAINT ticket_origin;
CREATE UNIQUE INDEX ticket_origin ON ticket (origin_source, origin_external_id) WHERE NOT withdrawn;

-- From now on merged means: has no place of its own, being merged into another ticket or withdrawn. So the wall keeps both
-- from the public, nothing is merged into either, and no list or index of tickets holds either.
ALTER TABLE public_ticket DROP CONSTRAINT public_ticket_is_not_private;
ALTER TABLE ticket DROP CONSTRAINT ticket_publicity;
ALTER TABLE ticket DROP COLUMN merged;
ALTER TABLE ticket ADD COLUMN merged boolean NOT NULL
    GENERATED ALWAYS AS (merged_into IS NOT NULL OR withdrawn) STORED;
ALTER TABLE ticket ADD CONSTRAINT ticket_publicity UNIQUE (id, sensitive, merged);
ALTER TABLE public_ticket ADD CONSTRAINT public_ticket_is_not_private
    FOREIGN KEY (id, sensitive, merged) REFERENCES ticket (id, sensitive, merged) DEFERRABLE INITIALLY DEFERRED;

CREATE INDEX ticket_duplicates ON ticket (merged_into) WHERE merged;
CREATE INDEX ticket_updated ON ticket (updated_at, id) WHERE NOT merged;
CREATE INDEX ticket_created ON ticket (created_at, id) WHERE NOT merged;
CREATE INDEX ticket_title ON ticket (title_key, id) WHERE NOT merged;
CREATE INDEX ticket_priority_order ON ticket (priority, id) WHERE NOT merged;
CREATE INDEX ticket_due ON ticket (due_on, id) WHERE NOT merged;
CREATE INDEX ticket_status ON ticket (status_key, id) WHERE NOT merged;
CREATE INDEX ticket_assignee ON ticket (assignee_user_id, updated_at, id)
    WHERE assignee_user_id IS NOT NULL AND NOT merged;
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
CREATE INDEX ticket_merged ON ticket (updated_at, id) WHERE merged AND NOT withdrawn;
CREATE INDEX ticket_merged_status ON ticket (status_key) WHERE merged;
CREATE INDEX ticket_untriaged ON ticket (id) WHERE NOT triaged AND NOT sensitive AND NOT merged;
