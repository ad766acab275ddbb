package org.sexton.adapters.mail;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.net.URI;

@CheckedTemplate(basePath = "mail")
record SignInHtml(String name, URI link, long minutes) implements TemplateInstance {}
