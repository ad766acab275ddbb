package org.sexton.adapters.rest.dto;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sexton.application.port.in.ReportProblem.Reported;

/** @param trackingUrl the reporter's private link: whoever has it sees the report and can answer for them */
@Schema(name = "ReportReceipt")
public record ReportReceiptDto(
        String reference, @Schema(format = "uri") String trackingUrl) {

    public static ReportReceiptDto of(Reported reported) {
        return new ReportReceiptDto(
                reported.reference().value(), reported.page().toString());
    }
}
