package org.sexton.adapters.rest.dto;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sexton.adapters.rest.dto.ErasurePreviewDto.KeptDto;
import org.sexton.application.port.in.ErasePerson;

/**
 * That somebody was forgotten. Tells nothing of them but their id.
 *
 * @param userId null for somebody without an account
 * @param blanked the events whose payload is gone
 * @param forgotten how much went of what always goes
 * @param follows how many tickets they are mailed about no more
 * @param entry the number of the entry of the admin log that records it
 * @param hash of that entry
 */
@Schema(name = "ErasureReceipt")
public record ErasureReceiptDto(
        String id,
        Instant at,
        @Schema(nullable = true) @Nullable String userId,
        List<TouchedDto> tickets,
        List<BlankedDto> blanked,
        KeptDto forgotten,
        int follows,
        long entry,
        String hash) {

    /** @param what went out of the ticket: fields, {@code comment/} and its number, {@code photo/} and its number */
    @Schema(name = "ErasedTicket")
    public record TouchedDto(String ticket, long version, List<String> what) {}

    @Schema(name = "BlankedEvents")
    public record BlankedDto(String ticket, List<Long> events) {}

    public static ErasureReceiptDto of(ErasePerson.Receipt receipt) {
        return new ErasureReceiptDto(
                receipt.id().toString(),
                receipt.at(),
                receipt.person() == null ? null : receipt.person().toString(),
                receipt.tickets().stream()
                        .map(touched -> new TouchedDto(touched.ticket().value(), touched.version(), touched.what()))
                        .toList(),
                receipt.blanked().stream()
                        .map(blanked -> new BlankedDto(blanked.ticket().value(), blanked.events()))
                        .toList(),
                KeptDto.of(receipt.forgotten()),
                receipt.follows(),
                receipt.entry(),
                receipt.hash());
    }
}
