package org.sexton.adapters.rest.dto;

import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sexton.application.port.in.DescribeCatalogue;
import org.sexton.application.port.in.DescribeOrganisation;

/**
 * What a page needs before anyone signs in.
 *
 * @param portal closed: reports are taken, but not shown
 */
@Schema(name = "PublicConfig")
public record ConfigDto(
        String name,
        @Schema(enumeration = {"open", "closed"}) String portal,
        SignInDto signIn,
        List<ChoiceDto> categories,
        List<PlaceDto> locations,
        List<StatusDto> statuses) {

    /**
     * The ways to sign in.
     *
     * @param demo the sample people that a demo lets anyone be; empty outside of demo mode
     */
    @Schema(name = "SignInOptions")
    public record SignInDto(
            @Schema(nullable = true) @Nullable OidcDto oidc, boolean emailLink, List<String> demo) {}

    @Schema(name = "OidcOption")
    public record OidcDto(String label) {}

    /** @param label the whole way down the tree */
    @Schema(name = "Place")
    public record PlaceDto(
            String key,
            String label,

            @Schema(nullable = true) @Nullable String parent) {}

    public static ConfigDto of(DescribeOrganisation.View organisation, SignInDto signIn, DescribeCatalogue.View view) {
        return new ConfigDto(
                organisation.name(),
                organisation.isOpen() ? "open" : "closed",
                signIn,
                view.categories().stream().map(ChoiceDto::of).toList(),
                view.places().stream()
                        .map(place -> new PlaceDto(
                                place.key().value(), place.label(), Objects.toString(place.parent(), null)))
                        .toList(),
                view.statuses().stream().map(StatusDto::of).toList());
    }
}
