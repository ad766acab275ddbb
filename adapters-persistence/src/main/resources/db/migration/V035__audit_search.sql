-- What was done when, by whom: in the order of a page, so that it is read as far as the page goes and no further. What was
-- done to one ticket is found by its primary key.
CREATE INDEX ticket_event_at ON ticket_event (at, ticket_id, sequence);
CREATE INDEX ticket_event_actor ON ticket_event (actor_id, at, ticket_id, sequence) WHERE actor_id IS NOT NULL;
CREATE INDEX admin_event_at ON admin_event (at, sequence);
CREATE INDEX admin_event_actor ON admin_event (actor_id, at, sequence) WHERE actor_id IS NOT NULL;
