CREATE TABLE status (
    key text PRIMARY KEY CHECK (key ~ '^[a-z0-9][a-z0-9_]{0,59}$'),
    label text NOT NULL CHECK (char_length(label) BETWEEN 1 AND 200),
    phase text NOT NULL CHECK (phase IN ('open', 'resolved')),
    -- unique, so that sorting by status is sorting by position
    position integer NOT NULL UNIQUE DEFERRABLE INITIALLY DEFERRED,
    colour text NOT NULL CHECK (char_length(colour) BETWEEN 1 AND 50),
    -- where new tickets begin
    initial boolean NOT NULL DEFAULT false CHECK (NOT initial OR phase = 'open'),
    -- what a ticket's own phase is held against
    UNIQUE (key, phase)
);

CREATE UNIQUE INDEX status_initial ON status (initial) WHERE initial;

INSERT INTO status (key, label, phase, position, colour, initial) VALUES
    ('new', 'New', 'open', 1, 'blue', true),
    ('open', 'Open', 'open', 2, 'amber', false),
    ('resolved', 'Resolved', 'resolved', 3, 'green', false);

CREATE TABLE category (
    key text PRIMARY KEY CHECK (key ~ '^[a-z0-9][a-z0-9_]{0,59}$'),
    label text NOT NULL CHECK (char_length(label) BETWEEN 1 AND 200)
);

CREATE TABLE location (
    key text PRIMARY KEY CHECK (key ~ '^[a-z0-9][a-z0-9_]{0,59}$'),
    -- the whole way down the tree: Parish hall / Kitchen
    label text NOT NULL CHECK (char_length(label) BETWEEN 1 AND 1000),
    parent_key text REFERENCES location CHECK (parent_key <> key)
);

CREATE INDEX location_parent ON location (parent_key);

GRANT SELECT ON status TO ${appRole};
GRANT SELECT, INSERT ON category, location TO ${appRole};
