package org.sexton.bootstrap.wiring;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.sexton.application.port.in.CommentOnTicket;
import org.sexton.application.port.in.EditComment;
import org.sexton.application.port.in.ListComments;
import org.sexton.application.port.in.ViewTicket;
import org.sexton.application.port.out.IdSource;
import org.sexton.application.port.out.People;
import org.sexton.application.port.out.TicketQueries;
import org.sexton.application.port.out.TicketStore;
import org.sexton.application.port.out.UnitOfWork;
import org.sexton.application.service.CommentOnTicketService;
import org.sexton.application.service.EditCommentService;
import org.sexton.application.service.ListCommentsService;

/** The use cases around what is written on tickets. */
@Dependent
final class CommentWiring {

    @Produces
    @Singleton
    CommentOnTicket commentOnTicket(
            UnitOfWork work, TicketStore tickets, People people, IdSource ids, InstantSource clock) {
        return new CommentOnTicketService(work, tickets, people, ids, clock);
    }

    @Produces
    @Singleton
    EditComment editComment(
            UnitOfWork work,
            TicketStore tickets,
            TicketQueries queries,
            People people,
            IdSource ids,
            InstantSource clock) {
        return new EditCommentService(work, tickets, queries, people, ids, clock);
    }

    @Produces
    @Singleton
    ListComments listComments(ViewTicket view, TicketQueries tickets, People people) {
        return new ListCommentsService(view, tickets, people);
    }
}
