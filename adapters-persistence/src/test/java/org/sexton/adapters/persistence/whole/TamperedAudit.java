package org.sexton.adapters.persistence.whole;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.sql.SQLException;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.sexton.adapters.memory.contract.AuditChainsContract;
import org.sexton.adapters.memory.contract.Ports;
import org.sexton.adapters.persistence.testing.EmptyInstallation;
import org.sexton.adapters.persistence.testing.TestDatabase;
import org.sexton.application.port.out.AdminLog;
import org.sexton.application.port.out.AuditChains;
import org.sexton.application.port.out.Checkpoints;
import org.sexton.application.port.out.PersonalData;
import org.sexton.application.query.AuditReport;
import org.sexton.application.query.BrokenLink;
import org.sexton.application.query.BrokenLink.Log;
import org.sexton.application.query.BrokenLink.Reason;
import org.sexton.domain.ticket.TicketReference;

/** The audit log against somebody whom no guard of the database holds back. */
abstract class TamperedAudit extends AuditChainsContract {

    static final String THIS = "ticket_id = (SELECT id FROM ticket WHERE reference = '{reference}')";

    @Inject
    EmptyInstallation installation;

    @Inject
    AdminLog log;

    @Inject
    Checkpoints checkpoints;

    @Inject
    PersonalData data;

    private final TestDatabase database =
            new TestDatabase(ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class));

    @Nullable TicketReference reference;

    @Override
    protected Ports empty() {
        return installation.ports();
    }

    @Override
    protected AuditChains chains() {
        return new JdbcAuditChains(database.asApp());
    }

    @Override
    protected PersonalData personalData() {
        return data;
    }

    @Override
    protected Checkpoints checkpoints() {
        return checkpoints;
    }

    /** Does it to the events of a ticket that has three, or to the admin log, which has three entries. */
    final void tampered(String... statements) {
        if (reference == null) {
            reference = recorded();
            assertThat(chains().recompute(null).isIntact()).isTrue();
        }
        try (var connection = database.asSuperuser().getConnection();
                var statement = connection.createStatement()) {
            // no trigger and no foreign key says anything
            statement.execute("SET session_replication_role = replica");
            for (var sql : statements) {
                statement.execute(sql.replace("{this}", THIS).replace("{reference}", reference.value()));
                assertThat(statement.getUpdateCount()).as(sql).isPositive();
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    final BrokenLink broken() {
        var report = chains().recompute(null);
        assertThat(report.isIntact()).isFalse();
        assertThat(report.brokenLogs()).isEqualTo(1);
        assertThat(report.tickets() + report.events() + report.entries()).isPositive();
        return broken(report);
    }

    static BrokenLink broken(AuditReport report) {
        return requireNonNull(report.broken());
    }

    final void assertTicketBroken(long sequence, Reason reason) {
        var link = broken();
        assertThat(link.log())
                .isInstanceOfSatisfying(
                        Log.OfTicket.class,
                        ticket -> assertThat(ticket.reference()).isEqualTo(reference));
        assertThat(link).extracting(BrokenLink::sequence, BrokenLink::reason).containsExactly(sequence, reason);
        assertThat(link.inWords()).contains("event " + sequence + " of ticket " + reference);
    }

    final void assertAdminLogBroken(long sequence, Reason reason) {
        var link = broken();
        assertThat(link.log()).isEqualTo(new Log.OfAdministration());
        assertThat(link).extracting(BrokenLink::sequence, BrokenLink::reason).containsExactly(sequence, reason);
        assertThat(link.inWords()).contains("entry " + sequence + " of the admin log");
    }
}
