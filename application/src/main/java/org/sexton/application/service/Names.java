package org.sexton.application.service;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sexton.application.port.out.People;
import org.sexton.domain.person.PersonId;
import org.sexton.domain.ticket.TicketEvent.By;

/** Today's names of the people who did something. */
final class Names {

    private Names() {}

    static Map<PersonId, String> of(Stream<By> who, People people) {
        var persons = who.<PersonId>mapMulti((by, sink) -> {
                    if (by.person() != null) {
                        sink.accept(by.person());
                    }
                })
                .collect(Collectors.toSet());
        return people.names(persons);
    }
}
