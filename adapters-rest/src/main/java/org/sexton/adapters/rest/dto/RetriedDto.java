package org.sexton.adapters.rest.dto;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param count how many mails are tried again */
@Schema(name = "RetriedDeliveries")
public record RetriedDto(int count) {}
