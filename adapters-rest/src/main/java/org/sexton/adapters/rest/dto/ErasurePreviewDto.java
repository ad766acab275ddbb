package org.sexton.adapters.rest.dto;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sexton.application.port.in.ErasePerson;
import org.sexton.application.query.Footprint;
import org.sexton.application.query.SentPhoto;
import org.sexton.domain.ticket.TicketReference;

/**
 * What there is of somebody, and what can be chosen of it.
 *
 * @param userId null for somebody without an account
 * @param confirm what is to be typed in order to erase it
 * @param reports the tickets that they reported: these stay, and are nobody's in particular any more
 * @param follows the tickets that they are mailed about
 * @param assignments how many events tell of a ticket that was assigned to them: those are always blanked
 * @param seen names all of this: it is to be sent with the erasure
 * @param problem why they can't be erased; null where they can
 */
@Schema(name = "ErasurePreview")
public record ErasurePreviewDto(
        @Schema(nullable = true) @Nullable String userId,
        @Schema(nullable = true) @Nullable String name,
        @Schema(nullable = true) @Nullable String email,
        String confirm,
        KeptDto kept,
        List<String> reports,
        List<String> follows,
        int assignments,
        List<ErasurePhotoDto> photos,
        List<MentionDto> mentions,
        String seen,
        @Schema(nullable = true) @Nullable String problem) {

    /** How much there is of what always goes. */
    @Schema(name = "ErasureKept")
    public record KeptDto(int identities, int sessions, int signInLinks, int waitingMails, int endedMails) {

        static KeptDto of(Footprint.Kept kept) {
            return new KeptDto(
                    kept.identities(), kept.sessions(), kept.signInLinks(), kept.waitingMails(), kept.endedMails());
        }
    }

    /** A photo that they gave a ticket. */
    @Schema(name = "ErasurePhoto")
    public record ErasurePhotoDto(String id, String ticket, int number) {

        static ErasurePhotoDto of(SentPhoto photo) {
            return new ErasurePhotoDto(ErasePerson.id(photo), photo.ticket().value(), photo.number());
        }
    }

    /**
     * A place of a ticket where words about them stand.
     *
     * @param before some of the text before the first of them
     * @param after some of the text after it
     * @param times how often they stand there
     * @param events how many events of the ticket's history it is; 0 for other places
     */
    @Schema(name = "ErasureMention")
    public record MentionDto(
            String id,
            String ticket,

            @Schema(
                    enumeration = {
                        "title",
                        "description",
                        "location",
                        "reporter",
                        "assignee",
                        "work_link",
                        "comment",
                        "history"
                    })
            String where,

            String before,
            String found,
            String after,
            int times,
            int events) {

        static MentionDto of(ErasePerson.Mention mention) {
            return new MentionDto(
                    mention.id(),
                    mention.ticket().value(),
                    mention.where(),
                    mention.excerpt().before(),
                    mention.excerpt().found(),
                    mention.excerpt().after(),
                    mention.times(),
                    mention.events());
        }
    }

    public static ErasurePreviewDto of(ErasePerson.Preview preview) {
        var footprint = preview.footprint();
        return new ErasurePreviewDto(
                preview.person() == null ? null : preview.person().toString(),
                preview.name(),
                preview.email(),
                preview.confirm(),
                KeptDto.of(footprint.kept()),
                footprint.reports().stream().map(TicketReference::value).toList(),
                footprint.follows().stream().map(TicketReference::value).toList(),
                footprint.naming().size(),
                footprint.photos().stream().map(ErasurePhotoDto::of).toList(),
                preview.mentions().stream().map(MentionDto::of).toList(),
                preview.seen(),
                preview.problem());
    }
}
