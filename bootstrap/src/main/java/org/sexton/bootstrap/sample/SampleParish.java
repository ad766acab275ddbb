package org.sexton.bootstrap.sample;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sexton.domain.administration.KeptPlace;
import org.sexton.domain.person.EmailAddress;
import org.sexton.domain.person.Role;

/**
 * The fictional parish as its resource files tell it, {@code sample/parish.json} and the ticket files that it lists.
 *
 * @param zone where its clocks are read
 * @param places parents before their children
 * @param tickets in the order of their files
 */
public record SampleParish(
        String organisation,
        ZoneId zone,
        List<SamplePerson> people,
        List<SampleCategory> categories,
        List<SamplePlace> places,
        List<SampleTicket> tickets) {

    private static final String FOLDER = "/sample/";
    private static final String TICKETS = "tickets";

    /**
     * One of its people.
     *
     * @param id a readable name for them inside the sample
     * @param demoAccount whether a visitor of the demo may sign in as them; one for each role
     */
    public record SamplePerson(String id, String name, String email, Role role, boolean demoAccount) {}

    /** What a problem can be about. */
    public record SampleCategory(String key, String label) {}

    /**
     * Where a problem can be.
     *
     * @param parent the key of what it is part of; null at the top
     * @param label its own name, without its parent's
     * @param kind what it is; what lies in it is smaller
     */
    public record SamplePlace(String key, @Nullable String parent, String label, KeptPlace.Kind kind) {}

    /**
     * Reads it from the class path.
     *
     * @throws UncheckedIOException if a file is missing or not of this form, unknown properties included
     */
    public static SampleParish read() {
        var json = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                .build();
        try {
            var parish = (ObjectNode) tree(json, "parish.json");
            var tickets = json.createArrayNode();
            for (var file : parish.required(TICKETS)) {
                tree(json, file.asText()).forEach(tickets::add);
            }
            parish.set(TICKETS, tickets);
            return json.treeToValue(parish, SampleParish.class);
        } catch (IOException e) {
            throw new UncheckedIOException("the sample parish can't be read", e);
        }
    }

    /** As whom a visitor of the demo may sign in, by role. */
    public Map<Role, EmailAddress> demoAccounts() {
        return people.stream()
                .filter(SamplePerson::demoAccount)
                .collect(toMap(SamplePerson::role, person -> new EmailAddress(person.email())));
    }

    private static JsonNode tree(ObjectMapper json, String file) throws IOException {
        try (var in = SampleParish.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new FileNotFoundException(FOLDER + file);
            }
            return json.readTree(in);
        }
    }
}
