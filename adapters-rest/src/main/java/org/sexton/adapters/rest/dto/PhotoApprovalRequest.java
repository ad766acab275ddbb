package org.sexton.adapters.rest.dto;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** @param approved whether everyone may see the photo who may see the ticket */
@Schema(name = "PhotoApprovalRequest", requiredProperties = "approved")
public record PhotoApprovalRequest(@Nullable Boolean approved) {}
