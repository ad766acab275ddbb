package org.sexton.application.query;

/** A mail as it would leave, in plain text. */
public record WrittenMail(String subject, String text) {}
