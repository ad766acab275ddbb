package org.sexton.adapters.persistence.planted;

/** The far end of a forbidden arrow. */
public final class PersistenceViolations {}
