package org.sexton.application.service;

import java.util.List;
import org.sexton.application.port.out.MailWishesStore;
import org.sexton.application.port.out.People;
import org.sexton.domain.notification.Colleague;
import org.sexton.domain.notification.MailWishes;
import org.sexton.domain.person.Person;

/** All who work the desk, each with their wishes. */
record Colleagues(People people, MailWishesStore wishes) {

    List<Colleague> all() {
        var staff = people.assignable("", Integer.MAX_VALUE);
        var wanted = wishes.of(staff.stream().map(Person::id).toList());
        return staff.stream()
                .map(person -> new Colleague(person, wanted.getOrDefault(person.id(), MailWishes.DEFAULT)))
                .toList();
    }
}
