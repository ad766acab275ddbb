package org.sexton.adapters.mail;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** @param language of the letter, as HTML names it */
@CheckedTemplate(basePath = "mail")
record LetterHtml(Letter letter, String language) implements TemplateInstance {}
