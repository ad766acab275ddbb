package org.sexton.application.service;

import org.sexton.application.port.in.ListPeople;
import org.sexton.application.port.out.PeopleQueries;
import org.sexton.application.query.PersonPage;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;

public final class ListPeopleService implements ListPeople {

    private final PeopleQueries people;

    public ListPeopleService(PeopleQueries people) {
        this.people = people;
    }

    @Override
    public Outcome<PersonPage> handle(Actor actor, Query query) {
        return actor.isAdmin()
                ? Outcome.ok(people.page(query.filter(), query.limit(), query.after()))
                : Outcome.refused(new Refusal.NotAllowed("look at people"));
    }
}
