package org.sexton.adapters.persistence.query;

import java.sql.SQLException;

/** The database refused a statement, or is away. The cause says which. */
public final class SqlFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    public SqlFailure(SQLException cause) {
        super(cause);
    }
}
