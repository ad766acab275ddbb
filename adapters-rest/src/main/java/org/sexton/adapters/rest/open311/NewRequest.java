package org.sexton.adapters.rest.open311;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sexton.adapters.rest.problem.Kind;
import org.sexton.adapters.rest.problem.Problems;
import org.sexton.application.port.in.ContactInput;
import org.sexton.application.port.in.LocationInput;
import org.sexton.application.port.in.ReportProblem.Command;
import org.sexton.domain.shared.Violation;
import org.sexton.domain.ticket.Category;

/** Reads what GeoReport calls a service request into a report. One for each request. */
final class NewRequest {

    private static final String SENSITIVE = "attribute[%s]".formatted(ServiceDefinitionDto.SENSITIVE);
    private static final String ADDRESS = "address_string";

    /** What nobody here has a use for is not kept, and the sender is told so. A link to media is never opened. */
    private static final List<String> NOT_KEPT =
            List.of("first_name", "last_name", "phone", "device_id", "account_id", "media_url");

    private final Form form;
    private final List<Category> categories;
    private final List<Violation> violations = new ArrayList<>();

    NewRequest(Form form, List<Category> categories) {
        this.form = form;
        this.categories = categories;
    }

    /** @throws jakarta.ws.rs.WebApplicationException 404 where there is no such service */
    Command command() {
        var service = form.text("service_code").map(this::service);
        if (service.isEmpty()) {
            violations.add(Violation.required("service_code"));
        }
        var wording = Wording.of(
                form.text("description").orElse(""),
                service.map(ServiceDto::serviceName).orElse(""));
        return new Command(
                service.isEmpty() ? "-" : wording.title(),
                wording.description(),
                service.map(ServiceDto::serviceCode).map(Services::category).orElse(null),
                location(),
                isSensitive(),
                new ContactInput(form.text("email").orElse(null), null),
                List.of(),
                violations);
    }

    private ServiceDto service(String code) {
        return Services.find(categories, code)
                .orElseThrow(() -> Problems.because(Kind.NOT_FOUND, "service_code: there is no such service."));
    }

    private LocationInput location() {
        var key = form.text("address_id");
        var text = form.text(ADDRESS);
        var lat = form.text("lat");
        var lon = form.text("long");
        if (Stream.of(key, text, lat, lon).allMatch(Optional::isEmpty)) {
            violations.add(new Violation(
                    ADDRESS, "required", "say where it is: lat and long, or address_string, or address_id"));
        }
        return new LocationInput(key.orElse(null), text.orElse(null), degrees(lat), degrees(lon));
    }

    /** What is no number is no point, which is for the use case to say. */
    private static @Nullable Double degrees(Optional<String> written) {
        try {
            return written.map(Double::valueOf).orElse(null);
        } catch (NumberFormatException _) {
            return Double.NaN;
        }
    }

    private boolean isSensitive() {
        var answer = form.text(SENSITIVE)
                .or(() -> form.text(SENSITIVE + "[]"))
                .orElse(ServiceDefinitionDto.NO)
                .toLowerCase(Locale.ROOT);
        if (!answer.equals(ServiceDefinitionDto.YES) && !answer.equals(ServiceDefinitionDto.NO)) {
            violations.add(new Violation(SENSITIVE, "not_understood", "must be true or false"));
        }
        return !answer.equals(ServiceDefinitionDto.NO);
    }

    /** What the sender, or the person behind them, has to know. */
    String notice() {
        var notKept =
                NOT_KEPT.stream().filter(field -> form.text(field).isPresent()).collect(Collectors.joining(", "));
        return Stream.of(
                        "Staff have it.",
                        isSensitive() ? "It is sensitive: nobody else sees it, and it can't be looked up here." : "",
                        form.text("email").isPresent()
                                ? "Once the address is confirmed, news and a private link come by mail."
                                : "",
                        notKept.isEmpty() ? "" : "Not kept: " + notKept + ".")
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
