-- In which transaction an event was written: whoever remembers a snapshot (which transactions had ended) finds what has
-- ended since. A time or a sequence would be drawn before the commit, and a reader could pass by one that ends late.
ALTER TABLE ticket_event ADD COLUMN written_in xid8 NOT NULL DEFAULT pg_current_xact_id();

CREATE INDEX ticket_event_written ON ticket_event (written_in);
