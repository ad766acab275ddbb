package org.sexton.domain.ticket;

import java.util.Set;
import org.sexton.domain.redaction.PersonalWords;

/**
 * What is to be taken out of one ticket because it tells of a person.
 *
 * @param words which tell of them
 * @param fields where they are taken out: title, description, the place's text, a named assignee; of the reporter, where
 *     that is a guest, all goes that they told of themselves
 * @param comments the sequences of the comments out of which they are taken
 * @param photos the numbers of the photos that go
 */
public record Erasure(PersonalWords words, Set<Field> fields, Set<Long> comments, Set<Integer> photos) {

    public Erasure {
        fields = Set.copyOf(fields);
        comments = Set.copyOf(comments);
        photos = Set.copyOf(photos);
    }
}
