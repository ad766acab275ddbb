package org.sexton.bootstrap.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

/** Asks whether a class's package says {@code @NullMarked}. */
final class NullMarkedPackage {

    private NullMarkedPackage() {}

    static ArchCondition<JavaClass> condition() {
        return new ArchCondition<>("be in a @NullMarked package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                    events.add(SimpleConditionEvent.violated(
                            type,
                            "%s: package %s is not @NullMarked".formatted(type.getName(), type.getPackageName())));
                }
            }
        };
    }
}
