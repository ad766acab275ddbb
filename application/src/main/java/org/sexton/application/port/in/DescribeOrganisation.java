package org.sexton.application.port.in;

import org.sexton.domain.person.Actor;

/** What anyone may know of the organisation before they sign in. */
public interface DescribeOrganisation {

    /** @param isOpen whether everyone may read reports here */
    record View(String name, boolean isOpen) {}

    View handle(Actor actor);
}
