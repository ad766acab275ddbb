package org.sexton.adapters.rest.identity;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** One button, so that a mail scanner that follows every link signs nobody in. */
@CheckedTemplate(basePath = "identity")
record EmailLinkPage(String name) implements TemplateInstance {}
