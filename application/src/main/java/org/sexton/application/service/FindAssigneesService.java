package org.sexton.application.service;

import java.util.List;
import org.sexton.application.port.in.FindAssignees;
import org.sexton.application.port.out.People;
import org.sexton.domain.person.Actor;
import org.sexton.domain.person.Person;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;

public final class FindAssigneesService implements FindAssignees {

    /** More than fit a list that anyone reads; whoever is missing is found by typing. */
    private static final int LIMIT = 50;

    private final People people;

    public FindAssigneesService(People people) {
        this.people = people;
    }

    @Override
    public Outcome<List<Person>> handle(Actor actor, String text) {
        return actor.isStaff()
                ? Outcome.ok(people.assignable(text.strip(), LIMIT))
                : Outcome.refused(new Refusal.NotAllowed("list the staff"));
    }
}
