-- What somebody about to report may mean: public, open or resolved lately, and nothing else. Apart from public_ticket and
-- narrow, so that its text indexes are written when what they hold changes and stay small. Texts come folded from the application.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE TABLE public_similar (
    ticket_id uuid PRIMARY KEY REFERENCES public_ticket ON DELETE CASCADE,
    title text NOT NULL,
    -- the title and the beginning of the description
    body text NOT NULL,
    -- the body's words
    words tsvector NOT NULL,
    category_key text REFERENCES category,
    location_key text REFERENCES location,
    -- longitude and latitude, in degrees
    spot point,
    created_at timestamptz NOT NULL,
    resolved_at timestamptz
);

CREATE INDEX public_similar_words ON public_similar USING gin (words);
-- the longer signature halves what a search by likeness has to look at
CREATE INDEX public_similar_title ON public_similar USING gist (title gist_trgm_ops (siglen = 256));
CREATE INDEX public_similar_place ON public_similar (location_key) WHERE location_key IS NOT NULL;
CREATE INDEX public_similar_spot ON public_similar USING gist (spot) WHERE spot IS NOT NULL;
CREATE INDEX public_similar_resolved ON public_similar (resolved_at) WHERE resolved_at IS NOT NULL;

GRANT SELECT, INSERT, UPDATE, DELETE ON public_similar TO ${appRole};
GRANT SELECT ON public_similar TO ${portalRole};
