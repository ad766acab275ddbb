package org.sexton.application.port.in;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sexton.domain.person.Actor;
import org.sexton.domain.person.Token;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Violation;
import org.sexton.domain.ticket.TicketReference;

/** Anyone reports a problem, signed in or not. */
public interface ReportProblem {

    /**
     * Unchecked input; what is null was left out.
     *
     * @param contact where the reporter is reached. Staff never see it. Of somebody who is signed in, their own verified
     *     address is taken where they give none
     * @param photos the tokens of uploaded photos, in their order
     * @param unread what of the input could not be read at all; refused together with everything else that is wrong
     */
    record Command(
            @Nullable String title,
            @Nullable String description,
            @Nullable String category,
            @Nullable LocationInput location,
            @Nullable Boolean sensitive,
            ContactInput contact,
            List<Token> photos,
            List<Violation> unread) {

        public Command {
            photos = List.copyOf(photos);
            unread = List.copyOf(unread);
        }
    }

    /**
     * What the reporter, and nobody else, gets.
     *
     * @param secret opens the report to whoever has it
     * @param page where a person opens it
     */
    record Reported(TicketReference reference, Token secret, URI page) {

        @Override
        public String toString() {
            return "Reported[" + reference + "]";
        }
    }

    /** Refuses bad input with every violation at once. */
    Outcome<Reported> handle(Actor actor, Command command);
}
