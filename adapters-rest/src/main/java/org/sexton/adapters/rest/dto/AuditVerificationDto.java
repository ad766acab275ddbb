package org.sexton.adapters.rest.dto;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sexton.application.query.AuditReport;

/**
 * What came of recomputing the audit log.
 *
 * @param events of all tickets
 * @param adminEvents entries of the admin log
 * @param erased how many of both no longer say what they said, because somebody was erased; their hashes still hold
 * @param intact whether all of it is what was once recorded
 * @param head the hash of the admin log's last entry: keep it elsewhere, and ask later whether it is still there
 * @param brokenLogs how many logs, of tickets or of administration, do not hold
 * @param broken the first link that does not hold; null where all do
 */
@Schema(name = "AuditVerification")
public record AuditVerificationDto(
        long tickets,
        long events,
        long adminEvents,
        long erased,
        boolean intact,
        String head,
        long brokenLogs,
        @Schema(nullable = true) @Nullable BrokenLinkDto broken) {

    public static AuditVerificationDto of(AuditReport report) {
        return new AuditVerificationDto(
                report.tickets(),
                report.events(),
                report.entries(),
                report.erased(),
                report.isIntact(),
                report.head().hex(),
                report.brokenLogs(),
                report.broken() == null ? null : BrokenLinkDto.of(report.broken()));
    }
}
