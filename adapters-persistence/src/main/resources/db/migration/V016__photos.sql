-- first it waits, known by a token; then it is a ticket's
CREATE TABLE photo (
    id uuid PRIMARY KEY,
    token_hash bytea UNIQUE CHECK (octet_length(token_hash) = 32),
    ticket_id uuid REFERENCES ticket,
    -- counts all that the ticket ever had: no number is given twice
    number integer CHECK (number >= 1),
    side text CHECK (side IN ('staff', 'reporter')),
    width integer NOT NULL CHECK (width BETWEEN 1 AND 2048),
    height integer NOT NULL CHECK (height BETWEEN 1 AND 2048),
    approved boolean NOT NULL DEFAULT false,
    -- of a removed one there is nothing but this row
    removed boolean NOT NULL DEFAULT false,
    uploaded_at timestamptz NOT NULL,
    added_at timestamptz,
    -- the event that recorded the last that became of it
    sequence bigint,
    UNIQUE (ticket_id, number),
    -- what a public row is held against
    UNIQUE (id, ticket_id, approved),
    CONSTRAINT photo_has_event FOREIGN KEY (ticket_id, sequence) REFERENCES ticket_event,
    CONSTRAINT photo_waits_or_belongs
        CHECK (num_nonnulls(ticket_id, number, side, added_at, sequence) = CASE WHEN token_hash IS NULL THEN 5 ELSE 0 END),
    CONSTRAINT photo_waits_unseen CHECK (ticket_id IS NOT NULL OR NOT approved AND NOT removed),
    CONSTRAINT photo_removed_is_unseen CHECK (NOT (approved AND removed))
);

CREATE INDEX photo_waiting ON photo (uploaded_at) WHERE ticket_id IS NULL;

CREATE TRIGGER photo_stays_with_its_ticket BEFORE UPDATE ON photo FOR EACH ROW
    WHEN (OLD.ticket_id IS NOT NULL
          AND (NEW.ticket_id, NEW.number, NEW.side, NEW.added_at)
              IS DISTINCT FROM (OLD.ticket_id, OLD.number, OLD.side, OLD.added_at))
    EXECUTE FUNCTION refuse_change('a photo belongs to its ticket for ever');

CREATE TRIGGER photo_changes_with_an_event BEFORE UPDATE ON photo FOR EACH ROW
    WHEN (NEW.sequence <= OLD.sequence)
    EXECUTE FUNCTION refuse_change('each change of a photo has an event of its own');

CREATE TRIGGER photo_stays_removed BEFORE UPDATE ON photo FOR EACH ROW
    WHEN (OLD.removed)
    EXECUTE FUNCTION refuse_change('what was removed does not change');

CREATE TRIGGER photo_of_a_ticket_stays BEFORE DELETE ON photo FOR EACH ROW
    WHEN (OLD.ticket_id IS NOT NULL)
    EXECUTE FUNCTION refuse_change('photos of tickets are removed, not deleted');

-- apart, so that whoever lists photos never reads their bytes
CREATE TABLE photo_content (
    photo_id uuid NOT NULL REFERENCES photo ON DELETE CASCADE,
    size text NOT NULL CHECK (size IN ('full', 'thumb')),
    bytes bytea NOT NULL CHECK (octet_length(bytes) BETWEEN 1 AND 10485760),
    PRIMARY KEY (photo_id, size)
);

-- JPEG does not get smaller by compressing it once more
ALTER TABLE photo_content ALTER COLUMN bytes SET STORAGE EXTERNAL;

-- names are qualified: a temporary table must not stand in for the real one
CREATE FUNCTION refuse_loss_of_photo() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM ${flyway:defaultSchema}.photo
               WHERE id = OLD.photo_id AND ticket_id IS NOT NULL AND NOT removed) THEN
        RAISE EXCEPTION 'the pictures of photo % go when it is removed', OLD.photo_id
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN OLD;
END
$$;

CREATE TRIGGER photo_content_stays BEFORE DELETE ON photo_content FOR EACH ROW
    EXECUTE FUNCTION refuse_loss_of_photo();

CREATE FUNCTION refuse_late_content() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM ${flyway:defaultSchema}.photo WHERE id = NEW.photo_id AND ticket_id IS NULL) THEN
        RAISE EXCEPTION 'photo % does not wait: its pictures are what they are', NEW.photo_id
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;

CREATE TRIGGER photo_content_comes_first BEFORE INSERT ON photo_content FOR EACH ROW
    EXECUTE FUNCTION refuse_late_content();

GRANT SELECT, INSERT, DELETE ON photo TO ${appRole};
GRANT UPDATE (token_hash, ticket_id, number, side, added_at, approved, removed, sequence) ON photo TO ${appRole};
GRANT SELECT, INSERT, DELETE ON photo_content TO ${appRole};

-- what the public sees of a photo: gone with its public ticket, refused while staff have not approved it
CREATE TABLE public_photo (
    id uuid PRIMARY KEY,
    ticket_id uuid NOT NULL REFERENCES public_ticket ON DELETE CASCADE,
    approved boolean NOT NULL DEFAULT true CHECK (approved),
    -- orders them; the portal tells ranks, which have no gaps
    number integer NOT NULL,
    width integer NOT NULL,
    height integer NOT NULL,
    CONSTRAINT public_photo_is_approved
        FOREIGN KEY (id, ticket_id, approved) REFERENCES photo (id, ticket_id, approved)
);

CREATE INDEX public_photo_ticket ON public_photo (ticket_id, number);

-- the pictures lie beside those of all others: a view through which none but those is seen, whatever condition is asked with
CREATE VIEW public_photo_content WITH (security_barrier) AS
    SELECT c.photo_id, c.size, c.bytes FROM photo_content c JOIN public_photo p ON p.id = c.photo_id;

GRANT SELECT, INSERT, DELETE ON public_photo TO ${appRole};
GRANT SELECT ON public_photo, public_photo_content TO ${portalRole};
