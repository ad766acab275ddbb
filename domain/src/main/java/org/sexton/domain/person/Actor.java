package org.sexton.domain.person;

import java.util.Optional;

/** On whose behalf something happens: the explicit first parameter of every use case, never ambient. */
public sealed interface Actor {

    /** A visitor who has not signed in. */
    record Guest() implements Actor {}

    /** A signed-in person, with the role they hold at this moment. */
    record User(PersonId id, Role role) implements Actor {}

    /** Sexton itself: schedules, imports from the command line. */
    record System() implements Actor {}

    Actor GUEST = new Guest();
    Actor SYSTEM = new System();

    /** Whether they work the desk. Sexton itself does. */
    default boolean isStaff() {
        return switch (this) {
            case Guest() -> false;
            case User(var _, var role) -> role.isStaff();
            case System() -> true;
        };
    }

    default boolean isAdmin() {
        return switch (this) {
            case Guest() -> false;
            case User(var _, var role) -> role == Role.ADMIN;
            case System() -> true;
        };
    }

    default Optional<PersonId> person() {
        return this instanceof User(var id, var _) ? Optional.of(id) : Optional.empty();
    }
}
