package org.sexton.adapters.persistence.testing;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.sexton.adapters.memory.SeededIds;
import org.sexton.application.port.out.IdSource;

/** Stands in for the application's source of randomness, which is not of this module. */
@Dependent
final class TestIds {

    @Produces
    @Singleton
    IdSource ids() {
        return new SeededIds(1);
    }
}
