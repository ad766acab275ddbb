package org.sexton.adapters.mail;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.net.URI;

@CheckedTemplate(basePath = "mail")
record SignInText(String name, URI link, long minutes) implements TemplateInstance {}
