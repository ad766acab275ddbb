package org.sexton.application.service;

import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.sexton.application.port.out.Photos;
import org.sexton.domain.person.Token;
import org.sexton.domain.photo.PhotoRules;
import org.sexton.domain.shared.Violation;
import org.sexton.domain.ticket.WaitingPhoto;

/** Finds uploaded photos for the ticket that is to have them. Inside a unit of work. */
public final class PhotoAlbum {

    private final Photos photos;
    private final InstantSource clock;

    public PhotoAlbum(Photos photos, InstantSource clock) {
        this.photos = photos;
        this.clock = clock;
    }

    /**
     * Those that these tokens name, in their order, kept from others.
     *
     * @param violations is told of each that is unknown, was taken, by this report too, or has waited too long, as {@code photos[0]}, and of too
     *     many, which are not looked for
     */
    List<WaitingPhoto> take(List<Token> tokens, Consumer<Violation> violations) {
        var tooMany = PhotoRules.ofCount(tokens.size());
        tooMany.forEach(violations);
        var taken = new LinkedHashSet<WaitingPhoto>();
        for (int i = 0; i < tokens.size() && tooMany.isEmpty(); i++) {
            var field = "photos[%d]".formatted(i);
            take(tokens.get(i), field, violations)
                    .filter(photo -> !taken.add(photo))
                    .ifPresent(_ -> violations.accept(PhotoRules.gone(field)));
        }
        return List.copyOf(taken);
    }

    /** @param field names the photo in the input */
    Optional<WaitingPhoto> take(Token token, String field, Consumer<Violation> violations) {
        var photo = photos.take(token.hash(), clock.instant().minus(PhotoRules.WAITS));
        if (photo.isEmpty()) {
            violations.accept(PhotoRules.gone(field));
        }
        return photo;
    }
}
