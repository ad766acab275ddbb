-- Of which overdue tickets somebody was reminded: a row is never taken away, so that nobody is reminded of one day twice.
CREATE TABLE due_reminder (
    ticket_id uuid NOT NULL REFERENCES ticket,
    due_on date NOT NULL,
    PRIMARY KEY (ticket_id, due_on)
);

GRANT SELECT, INSERT ON due_reminder TO ${appRole};

-- whoever said what they want was not asked about this: they get it, as everyone does
ALTER TABLE mail_wishes ADD COLUMN overdue boolean NOT NULL DEFAULT true;
ALTER TABLE mail_wishes ALTER COLUMN overdue DROP DEFAULT;
GRANT UPDATE (overdue) ON mail_wishes TO ${appRole};

ALTER TABLE mail_stop_link DROP CONSTRAINT mail_stop_link_topic_check;
ALTER TABLE mail_stop_link ADD CONSTRAINT mail_stop_link_topic_check
    CHECK (topic IN ('assigned', 'new_reports', 'answers', 'mentions', 'overdue'));
ALTER TABLE digest_item DROP CONSTRAINT digest_item_topic_check;
ALTER TABLE digest_item ADD CONSTRAINT digest_item_topic_check
    CHECK (topic IN ('assigned', 'new_reports', 'answers', 'mentions', 'overdue'));
