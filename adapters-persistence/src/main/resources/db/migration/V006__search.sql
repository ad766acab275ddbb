-- What staff find a ticket by. Apart from the ticket, so that a change of its status touches no text index. The words
-- come folded from the application: none of this depends on a dictionary or a collation of the server.
CREATE TABLE ticket_search (
    ticket_id uuid PRIMARY KEY REFERENCES ticket,
    words tsvector NOT NULL
);

CREATE INDEX ticket_search_words ON ticket_search USING gin (words);

GRANT SELECT, INSERT, UPDATE (words) ON ticket_search TO ${appRole};
