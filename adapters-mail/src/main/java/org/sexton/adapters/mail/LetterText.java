package org.sexton.adapters.mail;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

@CheckedTemplate(basePath = "mail")
record LetterText(Letter letter) implements TemplateInstance {}
