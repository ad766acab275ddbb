package org.sexton.application.importing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What another system's export shows of itself before it is imported.
 *
 * @param header the names of its columns; two may be called the same
 * @param sample what a few of its first lines hold, each as wide as the header; long cells are cut. Empty once it is
 *     forgotten
 * @param lines how many it has after the header
 * @param system that wrote it, where its columns tell; null where they do not
 */
public record ExportFacts(
        List<String> header,
        List<List<String>> sample,
        long lines,
        @Nullable String system) {

    /** So many lines show what is in a column. */
    public static final int SAMPLE_LINES = 5;

    /** So much of a cell. */
    public static final int SAMPLE_CELL = 200;

    public ExportFacts {
        header = header.stream().map(PlainText::of).toList();
        sample = sample.stream()
                .map(cells -> cells.stream().map(ExportFacts::cut).toList())
                .toList();
    }

    private static String cut(String cell) {
        var plain = PlainText.of(cell);
        return plain.length() <= SAMPLE_CELL
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, plain.codePointCount(0, SAMPLE_CELL - 1))) + "…";
    }

    ExportFacts withoutSample() {
        return new ExportFacts(header, List.of(), lines, system);
    }
}
