-- when something last moved that the reporter, or the public, can see
ALTER TABLE ticket ADD COLUMN public_updated_at timestamptz;
ALTER TABLE ticket DISABLE TRIGGER USER;
UPDATE ticket SET public_updated_at = updated_at;
ALTER TABLE ticket ENABLE TRIGGER USER;
ALTER TABLE ticket ALTER COLUMN public_updated_at SET NOT NULL;

-- what a public row is held against
ALTER TABLE ticket ADD CONSTRAINT ticket_sensitivity UNIQUE (id, sensitive);

CREATE INDEX ticket_reporter ON ticket (reporter_user_id, created_at, reference) WHERE reporter_user_id IS NOT NULL;

ALTER TABLE ticket_event DROP CONSTRAINT ticket_event_type_check;
ALTER TABLE ticket_event ADD CONSTRAINT ticket_event_type_check
    CHECK (type IN ('created', 'imported', 'changed', 'commented'));
ALTER TABLE ticket_event DROP CONSTRAINT ticket_event_check2;
ALTER TABLE ticket_event ADD CONSTRAINT ticket_event_begins
    CHECK ((sequence = 1) = (type IN ('created', 'imported')));

GRANT UPDATE (public_updated_at) ON ticket TO ${appRole};

CREATE TABLE ticket_comment (
    id uuid PRIMARY KEY,
    ticket_id uuid NOT NULL,
    -- the event that recorded it: who, and when
    sequence bigint NOT NULL,
    side text NOT NULL CHECK (side IN ('staff', 'reporter')),
    visibility text NOT NULL CHECK (visibility IN ('internal', 'public')),
    body text NOT NULL CHECK (char_length(body) BETWEEN 1 AND 20000),
    -- no comment without its event
    UNIQUE (ticket_id, sequence),
    FOREIGN KEY (ticket_id, sequence) REFERENCES ticket_event,
    -- what a public row is held against
    UNIQUE (id, visibility),
    CHECK (side = 'staff' OR visibility = 'public')
);

GRANT SELECT, INSERT ON ticket_comment TO ${appRole};

-- The wall. What the public sees lies in tables of its own, written with the change that causes it and read by a role that
-- can read nothing else: no index, count, timing or statistic of the portal holds anything private.
CREATE TABLE public_ticket (
    id uuid PRIMARY KEY,
    -- the database itself refuses a public row of a sensitive ticket, and a ticket that turns sensitive while it has one
    sensitive boolean NOT NULL DEFAULT false CHECK (NOT sensitive),
    reference text COLLATE "C" NOT NULL UNIQUE,
    title text NOT NULL,
    description text NOT NULL,
    status_key text NOT NULL REFERENCES status,
    phase text NOT NULL GENERATED ALWAYS AS (CASE WHEN resolved_at IS NULL THEN 'open' ELSE 'resolved' END) STORED,
    category_key text REFERENCES category,
    location_key text REFERENCES location,
    location_text text,
    location_lat double precision,
    location_lon double precision,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    resolved_at timestamptz,
    CONSTRAINT public_ticket_is_not_sensitive
        FOREIGN KEY (id, sensitive) REFERENCES ticket (id, sensitive) DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX public_ticket_latest ON public_ticket (created_at, reference);
CREATE INDEX public_ticket_open ON public_ticket (created_at, reference) WHERE phase = 'open';
CREATE INDEX public_ticket_place ON public_ticket (location_key, created_at, reference) WHERE location_key IS NOT NULL;

-- the words of what the public sees, folded by the application
CREATE TABLE public_ticket_search (
    ticket_id uuid PRIMARY KEY REFERENCES public_ticket ON DELETE CASCADE,
    words tsvector NOT NULL
);

CREATE INDEX public_ticket_search_words ON public_ticket_search USING gin (words);

CREATE TABLE public_comment (
    id uuid PRIMARY KEY,
    ticket_id uuid NOT NULL REFERENCES public_ticket ON DELETE CASCADE,
    visibility text NOT NULL DEFAULT 'public' CHECK (visibility = 'public'),
    at timestamptz NOT NULL,
    author text NOT NULL CHECK (author IN ('staff', 'reporter')),
    body text NOT NULL,
    CONSTRAINT public_comment_is_not_internal
        FOREIGN KEY (id, visibility) REFERENCES ticket_comment (id, visibility)
);

CREATE INDEX public_comment_ticket ON public_comment (ticket_id, at, id);

-- the catalogue holds nothing private; a view, so that a new label is seen at once
CREATE VIEW public_status AS SELECT key, label, phase, position, colour, initial FROM status;
CREATE VIEW public_category AS SELECT key, label FROM category;
CREATE VIEW public_location AS SELECT key, label, parent_key FROM location;

GRANT SELECT, INSERT, UPDATE, DELETE ON public_ticket, public_ticket_search, public_comment TO ${appRole};
GRANT SELECT ON public_ticket, public_ticket_search, public_comment, public_status, public_category, public_location
    TO ${portalRole};
