/** The OpenAPI document: what the scanner of the resources can't know, said once for all of them. */
@NullMarked
@OpenAPIDefinition(
        info = @Info(title = "Sexton", version = "1"),
        // one that the document refers to, so that the scanner looks at the problem; ContractFilter makes all of them
        components =
                @Components(
                        responses = {
                            @APIResponse(
                                    name = "Failed",
                                    description = "Something went wrong",
                                    content =
                                            @Content(
                                                    mediaType = Problem.MEDIA_TYPE,
                                                    schema = @Schema(implementation = Problem.class))),
                            @APIResponse(
                                    name = ContractFilter.GEO_REPORT_ERRORS,
                                    description = "What is wrong, in GeoReport's words",
                                    content = {
                                        @Content(
                                                mediaType = "text/xml",
                                                schema =
                                                        @Schema(
                                                                type = SchemaType.ARRAY,
                                                                implementation = GeoReportErrors.ErrorDto.class)),
                                        @Content(
                                                mediaType = "application/json",
                                                schema =
                                                        @Schema(
                                                                type = SchemaType.ARRAY,
                                                                implementation = GeoReportErrors.ErrorDto.class))
                                    })
                        }))
package org.sexton.adapters.rest.openapi;

import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.NullMarked;
import org.sexton.adapters.rest.open311.format.GeoReportErrors;
import org.sexton.adapters.rest.problem.Problem;
