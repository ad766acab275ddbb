package org.sexton.adapters.persistence.query;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * The index that {@link SqlSimilarReports} finds misspelt titles by. Each report that comes makes it a little worse: grown from
 * 43,000 of them it answered in 31 ms, and built from all at once in 16 (docs/adr/0024).
 */
public final class SimilarIndex {

    private static final Logger LOG = Logger.getLogger(SimilarIndex.class);

    /** Reports wait while it is built, which takes a second for 43,000: nobody waits longer, the old one stays then. */
    private static final Duration LONGEST = Duration.ofSeconds(5);

    /** Where somebody else is at work on the reports for so long, another night is as good. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

    private final DataSource database;

    public SimilarIndex(DataSource database) {
        this.database = database;
    }

    /** @return whether it was; if not, why is in the log, and the index is what it was */
    public boolean buildAnew() {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                build(connection);
                connection.commit();
                return true;
            } catch (SQLException refused) {
                connection.rollback();
                LOG.warn("The index of similar reports was not built anew", refused);
                return false;
            }
        } catch (SQLException away) {
            LOG.warn("The index of similar reports could not be reached", away);
            return false;
        }
    }

    private static void build(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("SET LOCAL statement_timeout = " + LONGEST.toMillis());
            statement.execute("SET LOCAL lock_timeout = " + LONGEST_WAIT.toMillis());
            // with CONCURRENTLY nobody would wait, but a failure would leave a half that only the owner can drop
            statement.execute("REINDEX INDEX public_similar_title");
        }
    }
}
