package org.sexton.adapters.rest.dto;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sexton.application.port.in.FindMentioned.Mentioned;

/** Whom a note calls. */
@Schema(name = "Mentions")
public record MentionsDto(List<Mention> items) {

    /** @param mailed how soon a mail tells them, by their own wish */
    @Schema(name = "Mention")
    public record Mention(
            String userId,
            String name,

            @Schema(enumeration = {"at_once", "daily", "never"})
            String mailed) {}

    public static MentionsDto of(List<Mentioned> mentioned) {
        return new MentionsDto(mentioned.stream()
                .map(one -> new Mention(one.id().toString(), one.name(), Wire.name(one.mailed())))
                .toList());
    }
}
