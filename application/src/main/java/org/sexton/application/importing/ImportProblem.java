package org.sexton.application.importing;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with one line of a file.
 *
 * @param position of it among all that is wrong with the file, from 1
 * @param line where the line starts in the file; its first line is 1
 * @param column the name of the column that it is about; null where it is about the line
 */
public record ImportProblem(
        long position, long line, @Nullable String column, String code, String message) {

    public ImportProblem {
        column = column == null ? null : PlainText.of(column);
        message = PlainText.of(message);
    }
}
