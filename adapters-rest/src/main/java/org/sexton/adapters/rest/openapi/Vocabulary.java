package org.sexton.adapters.rest.openapi;

import static java.util.Map.entry;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.sexton.adapters.rest.dto.Wire;
import org.sexton.adapters.rest.http.TicketListQuery;
import org.sexton.application.importing.ImportPlan;
import org.sexton.application.importing.ImportRun;
import org.sexton.application.query.BrokenLink;
import org.sexton.domain.administration.AdminEvent;
import org.sexton.domain.administration.KeptPlace;
import org.sexton.domain.administration.StatusBoard;
import org.sexton.domain.ticket.Phase;
import org.sexton.domain.ticket.Priority;
import org.sexton.domain.ticket.TicketEvent;
import org.sexton.domain.ticket.Visibility;

/** The domain's closed sets of words, as schemas that DTOs refer to by name. */
final class Vocabulary {

    private static final Map<String, Class<? extends Enum<?>>> WORDS = Map.ofEntries(
            entry("Phase", Phase.class),
            entry("Priority", Priority.class),
            entry("EventType", TicketEvent.Type.class),
            entry("ActorKind", TicketEvent.ActorKind.class),
            entry("Visibility", Visibility.class),
            entry("PlaceKind", KeptPlace.Kind.class),
            entry("AuditFlaw", BrokenLink.Reason.class),
            entry("SubjectKind", AdminEvent.Kind.class),
            entry("ImportState", ImportRun.State.class),
            entry("ImportEncoding", ImportPlan.Encoding.class),
            entry("ImportSeparator", ImportPlan.Separator.class));

    private static final String SORT = "Sort";

    private Vocabulary() {}

    static Map<String, Schema> schemas() {
        var schemas = new TreeMap<String, Schema>();
        WORDS.forEach((name, type) ->
                schemas.put(name, words(Arrays.stream(type.getEnumConstants()).map(Wire::name))));
        schemas.put(
                "AuditType",
                words(Stream.of(TicketEvent.Type.values(), AdminEvent.Type.values())
                        .<Enum<?>>flatMap(Arrays::stream)
                        .map(Wire::name)
                        .distinct()));
        schemas.put("Colour", words(StatusBoard.COLOURS.stream().sorted()));
        schemas.put(SORT, words(TicketListQuery.sorts()));
        schemas.put(
                "FieldValue",
                OASFactory.createSchema()
                        .description("Text, true or false for sensitive, null for nothing")
                        .type(List.of(SchemaType.STRING, SchemaType.BOOLEAN, SchemaType.NULL)));
        return schemas;
    }

    /** The words that a query parameter chooses from, if it bears their name. */
    static Optional<String> ref(String parameter) {
        return Stream.concat(WORDS.keySet().stream(), Stream.of(SORT))
                .filter(parameter::equalsIgnoreCase)
                .findFirst()
                .map(name -> "#/components/schemas/" + name);
    }

    private static Schema words(Stream<String> words) {
        return OASFactory.createSchema()
                .type(List.of(SchemaType.STRING))
                .enumeration(words.<Object>map(word -> word).toList());
    }
}
