package org.sexton.adapters.rest.dto;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sexton.application.port.in.ContactInput;
import org.sexton.application.port.in.ReportProblem;
import org.sexton.domain.person.Token;
import org.sexton.domain.shared.Violation;

/**
 * @param email where the reporter is reached; nobody is shown it, staff neither
 * @param language which language mails to the reporter are in: a tag such as {@code de}
 * @param photos the tokens of uploaded photos, in their order; up to five
 * @param website no person sees this field; what fills it in is a program
 * @param secondsOnPage how long the form was open, as far as the sender knows
 * @param proof of work, where an answer asked for it
 */
public record ReportRequest(
        @Schema(required = true, maxLength = 500) @Nullable String title,

        @Schema(required = true, maxLength = 20_000) @Nullable String description,

        @Schema(nullable = true) @Nullable String category,
        @Schema(nullable = true) @Nullable LocationRequest location,
        @Schema(required = true) @Nullable Boolean sensitive,
        @Schema(nullable = true, maxLength = 254) @Nullable String email,
        @Schema(nullable = true, maxLength = 35) @Nullable String language,
        @Schema(nullable = true, maxItems = 5) @Nullable List<String> photos,
        @Schema(nullable = true, maxLength = 0) @Nullable String website,
        @Schema(nullable = true, minimum = "0") @Nullable Double secondsOnPage,
        @Schema(nullable = true) @Nullable String proof) {

    public ReportProblem.Command command(List<Violation> unread) {
        return new ReportProblem.Command(
                title,
                description,
                category,
                LocationRequest.input(location),
                sensitive,
                new ContactInput(email, language),
                tokens(),
                trapped(unread));
    }

    /** A token that is none leads to no photo, and is answered so. */
    private List<Token> tokens() {
        return photos == null
                ? List.of()
                : photos.stream()
                        .map(token -> new Token(Objects.requireNonNullElse(token, "")))
                        .toList();
    }

    /** Said aloud, not swallowed: a person whose browser filled it in can empty it, and their report is not lost. */
    private List<Violation> trapped(List<Violation> unread) {
        if (website == null || website.isEmpty()) {
            return unread;
        }
        var all = new ArrayList<>(unread);
        all.add(new Violation("website", "not_empty", "must be left empty: it is there to tell programs from people"));
        return all;
    }

    /** The report itself: sent again with another proof, it is the same. */
    public ReportRequest content() {
        return new ReportRequest(
                title, description, category, location, sensitive, email, language, photos, website, null, null);
    }
}
