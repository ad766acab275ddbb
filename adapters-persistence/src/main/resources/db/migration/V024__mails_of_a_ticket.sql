-- What became of the mails of one ticket: their keys begin alike. In byte order, whatever the database's language.
CREATE INDEX delivery_key_begins ON delivery (key text_pattern_ops);
