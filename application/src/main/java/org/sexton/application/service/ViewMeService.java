package org.sexton.application.service;

import org.sexton.application.port.in.ViewMe;
import org.sexton.application.port.out.People;
import org.sexton.domain.person.Actor;
import org.sexton.domain.person.Person;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;

public final class ViewMeService implements ViewMe {

    private final People people;

    public ViewMeService(People people) {
        this.people = people;
    }

    @Override
    public Outcome<Person> handle(Actor actor) {
        return actor.person()
                .flatMap(people::find)
                .map(Outcome::ok)
                .orElseGet(() -> Outcome.refused(new Refusal.NotAllowed("see who you are without having signed in")));
    }
}
