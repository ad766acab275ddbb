package org.sexton.adapters.rest.dto;

import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sexton.application.port.in.PreviewReport;

/**
 * A report as everyone would read it.
 *
 * @param findings what was taken out of it
 */
@Schema(name = "Preview")
public record PreviewDto(String title, String description, String locationText, List<FindingDto> findings) {

    /**
     * @param field the input's field that holds it
     * @param text as it was written
     */
    @Schema(name = "PreviewFinding")
    public record FindingDto(
            @Schema(enumeration = {"title", "description", "locationText"})
            String field,

            @Schema(enumeration = {"email", "phone"}) String kind,
            String text) {

        static FindingDto of(PreviewReport.Finding finding) {
            return new FindingDto(finding.field(), finding.kind().name().toLowerCase(Locale.ROOT), finding.text());
        }
    }

    public static PreviewDto of(PreviewReport.View view) {
        return new PreviewDto(
                view.title(),
                view.description(),
                view.locationText(),
                view.findings().stream().map(FindingDto::of).toList());
    }
}
