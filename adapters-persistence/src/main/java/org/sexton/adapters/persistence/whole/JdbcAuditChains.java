package org.sexton.adapters.persistence.whole;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.sexton.adapters.persistence.query.SqlFailure;
import org.sexton.application.port.out.AuditChains;
import org.sexton.application.query.AuditReport;
import org.sexton.application.query.ChainWalk;
import org.sexton.domain.audit.Digest;

/** Reads all events in one snapshot, beside whoever goes on working. */
public final class JdbcAuditChains implements AuditChains {

    private final DataSource database;

    /** @param database whose connections may take as long as reading all of it takes */
    public JdbcAuditChains(DataSource database) {
        this.database = database;
    }

    @Override
    public AuditReport recompute(@Nullable Digest published) {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            var walk = new ChainWalk(published, _ -> {});
            var chains = new Chains(connection, walk);
            chains.ofTickets();
            chains.ofCheckpoints();
            chains.ofTheAdminLog();
            return walk.end();
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }
}
