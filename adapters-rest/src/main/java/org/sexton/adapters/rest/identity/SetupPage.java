package org.sexton.adapters.rest.identity;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.sexton.domain.shared.Violation;

/** Asks whoever runs the installation who they are. Keeps what they typed when something of it is wrong. */
@CheckedTemplate(basePath = "identity")
record SetupPage(String name, String personName, String email, List<Violation> violations)
        implements TemplateInstance {}
