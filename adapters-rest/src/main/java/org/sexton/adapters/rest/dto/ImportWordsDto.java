package org.sexton.adapters.rest.dto;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sexton.application.importing.ImportedWord;

/** The words of a file for status, priority and category, the most used first; 200 of each at most. */
@Schema(name = "ImportWords")
public record ImportWordsDto(List<WordDto> items) {

    /**
     * @param field status, priority or category
     * @param lines how many use it
     * @param means the key of what it is read as; null where it is read as nothing known: then a category is new, and lines
     *     with any other such word are rejected
     */
    @Schema(name = "ImportWord")
    public record WordDto(
            String field,
            String word,
            long lines,
            @Schema(nullable = true) @Nullable String means) {}

    public static ImportWordsDto of(List<ImportedWord> words) {
        return new ImportWordsDto(words.stream()
                .map(word -> new WordDto(word.field().key(), word.word(), word.lines(), word.means()))
                .toList());
    }
}
