-- Open tickets are few, and nearly every list is of them. Whatever such a list is filtered by is read from this one index:
-- neither the choice of a page nor its total goes to the table.
DROP INDEX ticket_open;
CREATE INDEX ticket_open ON ticket (updated_at, id)
    INCLUDE (created_at, status_key, priority, category_key, location_key, sensitive, assignee_user_id, assignee_name)
    WHERE phase = 'open';

-- the other orders of open tickets: in an index of all, whoever looks for the oldest may meet every resolved one first
CREATE INDEX ticket_open_created ON ticket (created_at, id) WHERE phase = 'open';
CREATE INDEX ticket_open_priority ON ticket (priority, id) WHERE phase = 'open';
CREATE INDEX ticket_open_title ON ticket (title_key, id) WHERE phase = 'open';
CREATE INDEX ticket_open_due ON ticket (due_on, id) WHERE phase = 'open';

-- with those that have no date: they come last in either direction
DROP INDEX ticket_due;
CREATE INDEX ticket_due ON ticket (due_on, id);

-- sorted by status is status by status, each by id
CREATE INDEX ticket_status ON ticket (status_key, id);

CREATE INDEX ticket_category ON ticket (category_key, updated_at, id) WHERE category_key IS NOT NULL;
CREATE INDEX ticket_location ON ticket (location_key, updated_at, id) WHERE location_key IS NOT NULL;
CREATE INDEX ticket_sensitive ON ticket (updated_at, id) WHERE sensitive;
