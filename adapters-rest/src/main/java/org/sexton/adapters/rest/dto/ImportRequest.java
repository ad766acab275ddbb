package org.sexton.adapters.rest.dto;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sexton.application.importing.ImportRunId;
import org.sexton.application.port.in.EditImports;
import org.sexton.domain.shared.Violation;

/**
 * How an uploaded export is to be understood; what is left out stays.
 *
 * @param columns the fields of a ticket and the columns that tell them, counted from 0; a field that is left out, or null, is
 *     told by none
 * @param words what words of the file are to be read as, for status, priority, category and sensitive; "" is
 *     that of lines that say nothing
 */
@Schema(name = "ImportRequest")
public record ImportRequest(
        @Schema(nullable = true, maxLength = 100) @Nullable String source,

        @Schema(nullable = true, examples = "Europe/Rome") @Nullable String zone,

        @Schema(ref = "ImportEncoding") @Nullable String encoding,
        @Schema(ref = "ImportSeparator") @Nullable String separator,
        @Schema(nullable = true) @Nullable Map<String, @Nullable Integer> columns,
        @Schema(nullable = true) @Nullable Map<String, Map<String, String>> words) {

    public EditImports.Plan command(ImportRunId id, List<Violation> unread) {
        return new EditImports.Plan(id, source, zone, encoding, separator, told(), words, unread);
    }

    private @Nullable Map<String, Integer> told() {
        if (columns == null) {
            return null;
        }
        var told = new HashMap<String, Integer>();
        columns.forEach((field, column) -> {
            if (column != null) {
                told.put(field, column);
            }
        });
        return told;
    }
}
