package org.sexton.adapters.rest.portal;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** @param button empty where there is nothing more to do */
@CheckedTemplate(basePath = "portal")
record FollowPage(String name, String title, String text, String button) implements TemplateInstance {}
