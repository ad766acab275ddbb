package org.sexton.adapters.rest.dto;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sexton.application.importing.ImportView;
import org.sexton.application.importing.Slice;
import org.sexton.domain.ticket.TicketReference;

/**
 * An import of another system's export, as admins see it.
 *
 * @param by the name of whoever uploaded it, or began what was last begun
 * @param header the names of the file's columns
 * @param sample the cells of a few lines; none once they are forgotten
 * @param lines how many the file has after its header
 * @param system that wrote it, where its header tells
 * @param columns which column, counted from 0, tells what of a ticket
 * @param words what words of the file are read as, for status, priority, category and sensitive; "" is that of lines
 *     that say nothing
 * @param met how many lines were judged or imported so far
 * @param known lines whose tickets were there before
 * @param withdrawn tickets that were withdrawn when it was undone
 * @param kept the first of the tickets that were not, because people had been at them
 * @param failure why what was last begun came to no end
 */
@Schema(name = "Import")
public record ImportDto(
        String id,
        String name,
        long bytes,
        Instant createdAt,
        @Schema(nullable = true) @Nullable String by,

        @Schema(ref = "ImportState") String state,

        List<String> header,
        List<List<String>> sample,
        long lines,
        @Schema(nullable = true) @Nullable String system,
        String source,
        String zone,

        @Schema(ref = "ImportEncoding") String encoding,
        @Schema(ref = "ImportSeparator") String separator,

        Map<String, Integer> columns,
        Map<String, Map<String, String>> words,
        long met,
        long imported,
        long known,
        long rejected,
        long withdrawn,
        List<String> kept,
        @Schema(nullable = true) @Nullable String failure) {

    /** @param next the cursor of the next page; null on the last */
    @Schema(name = "ImportPage")
    public record PageDto(
            List<ImportDto> items,
            @Schema(nullable = true) @Nullable String next,
            TotalDto total) {}

    public static ImportDto of(ImportView view) {
        var run = view.run();
        var columns = new TreeMap<String, Integer>();
        run.plan().columns().forEach((field, column) -> columns.put(field.key(), column));
        var words = new TreeMap<String, Map<String, String>>();
        run.plan().words().forEach((field, read) -> words.put(field.key(), new TreeMap<>(read)));
        return new ImportDto(
                run.id().toString(),
                run.fileName(),
                run.bytes(),
                run.createdAt(),
                view.by(),
                Wire.name(run.state()),
                run.facts().header(),
                run.facts().sample(),
                run.facts().lines(),
                run.facts().system(),
                run.plan().source(),
                run.plan().zone().getId(),
                Wire.name(run.plan().encoding()),
                Wire.name(run.plan().separator()),
                columns,
                words,
                run.summary().lines(),
                run.summary().imported(),
                run.summary().known(),
                run.summary().rejected(),
                run.withdrawn(),
                view.kept().stream().map(TicketReference::value).toList(),
                run.failure());
    }

    public static PageDto page(Slice<ImportView> page, @Nullable String next) {
        return new PageDto(page.items().stream().map(ImportDto::of).toList(), next, TotalDto.of(page.total()));
    }
}
