package org.sexton.adapters.rest.open311;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sexton.domain.ticket.Category;

/** What GeoReport calls services: the categories, and one for what has none. */
final class Services {

    /** No category's key, because none holds a hyphen. */
    static final String UNCATEGORISED = "something-else";

    private static final String UNCATEGORISED_NAME = "Something else";

    private Services() {}

    static List<ServiceDto> all(List<Category> categories) {
        return Stream.concat(
                        categories.stream().map(category -> service(category)), Stream.of(service((Category) null)))
                .toList();
    }

    static Optional<ServiceDto> find(List<Category> categories, String code) {
        return all(categories).stream()
                .filter(service -> service.serviceCode().equals(code))
                .findFirst();
    }

    static ServiceDto service(@Nullable Category category) {
        return category == null
                ? ServiceDto.of(UNCATEGORISED, UNCATEGORISED_NAME)
                : ServiceDto.of(category.key().value(), category.label());
    }

    /** The key of the category that a service stands for. */
    static @Nullable String category(String code) {
        return code.equals(UNCATEGORISED) ? null : code;
    }
}
