package org.sexton.adapters.mail;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sexton.application.port.out.OrganisationName;

/** Whose mails these are. */
@Singleton
final class Parish implements OrganisationName {

    private final String name;

    Parish(@ConfigProperty(name = "sexton.name") String name) {
        this.name = name;
    }

    @Override
    public String get() {
        return name;
    }
}
