package org.sexton.domain.planted2;

import org.sexton.domain.planted.DomainViolations;

/** Closes the circle that {@link DomainViolations.HalfOfACircle} begins. */
public final class OtherHalf {

    Class<?> half() {
        return DomainViolations.HalfOfACircle.class;
    }

    DomainViolations.HalfOfACircle other() {
        return new DomainViolations.HalfOfACircle();
    }
}
