package org.sexton.adapters.rest.dto;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sexton.application.importing.ImportProblem;
import org.sexton.application.importing.Slice;

/**
 * One thing that is wrong with one line of a file.
 *
 * @param line where it starts in the file, the header being line 1
 * @param column the name of the column that it is about; null where it is about the line
 */
@Schema(name = "ImportProblem")
public record ImportProblemDto(
        long line, @Schema(nullable = true) @Nullable String column, String code, String message) {

    /** @param next the cursor of the next page; null on the last */
    @Schema(name = "ImportProblemPage")
    public record PageDto(
            List<ImportProblemDto> items,
            @Schema(nullable = true) @Nullable String next,
            TotalDto total) {}

    private static ImportProblemDto of(ImportProblem problem) {
        return new ImportProblemDto(problem.line(), problem.column(), problem.code(), problem.message());
    }

    public static PageDto page(Slice<ImportProblem> page, @Nullable String next) {
        return new PageDto(page.items().stream().map(ImportProblemDto::of).toList(), next, TotalDto.of(page.total()));
    }
}
