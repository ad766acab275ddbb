package org.sexton.adapters.rest.dto;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sexton.application.query.WrittenMail;

@Schema(name = "WrittenMail", description = "A mail as it would leave")
public record WrittenMailDto(String subject, String text) {

    public static WrittenMailDto of(WrittenMail mail) {
        return new WrittenMailDto(mail.subject(), mail.text());
    }
}
