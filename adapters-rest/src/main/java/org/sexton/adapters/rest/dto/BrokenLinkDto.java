package org.sexton.adapters.rest.dto;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sexton.application.query.BrokenLink;
import org.sexton.application.query.BrokenLink.Log;
import org.sexton.domain.audit.Digest;

/**
 * Where a hash chain breaks first.
 *
 * @param log the chain: that of one ticket, or of administration
 * @param ticketId null for that of administration
 * @param reference null likewise, and where events tell of a ticket that is not there
 * @param sequence which link of it, counted from 1; 0 for none of them
 * @param expected the hash that was sealed; null where it is not about one
 * @param found the hash of what is there now; null likewise
 */
@Schema(name = "BrokenLink")
public record BrokenLinkDto(
        @Schema(enumeration = {"ticket", "administration"}) String log,

        @Schema(nullable = true) @Nullable String ticketId,
        @Schema(nullable = true) @Nullable String reference,
        long sequence,

        @Schema(ref = "AuditFlaw") String reason,

        @Schema(nullable = true) @Nullable String expected,
        @Schema(nullable = true) @Nullable String found) {

    static BrokenLinkDto of(BrokenLink link) {
        return switch (link.log()) {
            case Log.OfTicket(var ticket, var reference) ->
                of(link, "ticket", ticket.toString(), reference == null ? null : reference.value());
            case Log.OfAdministration() -> of(link, "administration", null, null);
        };
    }

    private static BrokenLinkDto of(BrokenLink link, String log, @Nullable String ticket, @Nullable String reference) {
        return new BrokenLinkDto(
                log,
                ticket,
                reference,
                link.sequence(),
                Wire.name(link.reason()),
                hex(link.expected()),
                hex(link.found()));
    }

    private static @Nullable String hex(@Nullable Digest digest) {
        return digest == null ? null : digest.hex();
    }
}
