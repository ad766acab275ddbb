package org.sexton.adapters.memory.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sexton.application.port.out.PeopleQueries;
import org.sexton.application.port.out.Sessions;
import org.sexton.application.query.PersonFilter;
import org.sexton.application.query.PersonView;
import org.sexton.application.query.Total;
import org.sexton.domain.audit.Digest;
import org.sexton.domain.person.Role;
import org.sexton.domain.person.Session;
import org.sexton.domain.person.SessionId;
import org.sexton.domain.person.SignInMethod;
import org.sexton.domain.ticket.Assignee;
import org.sexton.domain.ticket.Move;
import org.sexton.domain.ticket.Phase;

public abstract class PeopleQueriesContract extends PortContract {

    /** Of the installation that {@link #empty} made last, like the others. */
    protected abstract PeopleQueries views();

    protected abstract Sessions sessions();

    @Test
    void people_are_found_by_part_of_name_or_address_and_by_role() {
        var tom = person("Tom", Role.MEMBER);
        var ann = person("Ann", Role.STAFF);
        var ada = person("Ada", Role.ADMIN);

        assertThat(views().page(PersonFilter.ALL, 10, null).items())
                .extracting(PersonView::person)
                .containsExactly(ada, ann, tom);
        assertThat(views().page(new PersonFilter("TO", Set.of()), 10, null).items())
                .extracting(PersonView::person)
                .containsExactly(tom);
        assertThat(views().page(new PersonFilter("ann@", Set.of()), 10, null).items())
                .extracting(PersonView::person)
                .containsExactly(ann);
        assertThat(views().page(new PersonFilter("%", Set.of()), 10, null).items())
                .isEmpty();
        assertThat(views().page(new PersonFilter("a", Set.of(Role.ADMIN, Role.MEMBER)), 10, null)
                        .items())
                .extracting(PersonView::person)
                .containsExactly(ada, tom);
    }

    @Test
    void a_page_goes_on_where_the_one_before_ended() {
        var tom = person("Tom", Role.MEMBER);
        var ann = person("Ann", Role.STAFF);

        var first = views().page(PersonFilter.ALL, 1, null);
        assertThat(first.items()).extracting(PersonView::person).containsExactly(ann);
        assertThat(first.total()).isEqualTo(Total.of(2));
        var second = views().page(PersonFilter.ALL, 1, first.next());
        assertThat(second.items()).extracting(PersonView::person).containsExactly(tom);
        assertThat(second.next()).isNull();
    }

    @Test
    void when_they_last_signed_in_outlives_the_session() {
        var tom = person("Tom", Role.MEMBER);
        assertThat(views().find(tom.id()).orElseThrow().lastSignInAt()).isNull();

        var session = Session.open(new SessionId(ids.nextId()), tom, SignInMethod.OIDC, "", NOW);
        stored(() -> sessions().open(session, Digest.ofText("token")));
        stored(() -> sessions().endAll(tom.id()));
        saved(tom.withRole(Role.STAFF));

        assertThat(views().find(tom.id()).orElseThrow()).isEqualTo(new PersonView(tom.withRole(Role.STAFF), NOW, 0));
    }

    @Test
    void the_open_tickets_of_each_are_counted() {
        var ann = person("Ann", Role.STAFF);
        var mine = new Move.Assign(new Assignee.Staff(ann.id(), ann.name()));
        changed(opened(titled("Door")).reference(), mine);
        changed(opened(titled("Lamp")).reference(), mine, new Move.ChangeStatus(catalogue.firstStatus(Phase.RESOLVED)));
        var duplicate = opened(titled("Door again")).reference();
        changed(duplicate, mine);
        merged(duplicate, opened(titled("Tap")).reference());

        assertThat(views().find(ann.id()).orElseThrow().openTickets()).isEqualTo(1);
        assertThat(views().find(nobody())).isEmpty();
    }
}
