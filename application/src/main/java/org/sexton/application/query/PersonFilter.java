package org.sexton.application.query;

import java.util.Set;
import org.sexton.domain.person.Role;

/**
 * Who is asked for.
 *
 * @param text part of the name or the address, whatever case; empty asks nothing
 * @param roles any of them; none asks nothing
 */
public record PersonFilter(String text, Set<Role> roles) {

    public static final PersonFilter ALL = new PersonFilter("", Set.of());

    public PersonFilter {
        roles = Set.copyOf(roles);
    }
}
