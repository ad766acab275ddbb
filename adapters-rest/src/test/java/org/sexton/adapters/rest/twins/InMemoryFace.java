package org.sexton.adapters.rest.twins;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sexton.adapters.memory.InMemoryInstallation;
import org.sexton.adapters.memory.twins.PublicFace;
import org.sexton.adapters.rest.dto.ConfigDto;
import org.sexton.adapters.rest.http.Cursors;
import org.sexton.adapters.rest.http.PublicAnswers;
import org.sexton.adapters.rest.json.JsonStrictness;
import org.sexton.adapters.rest.open311.GeoReportAnswers;
import org.sexton.adapters.rest.open311.RequestsResource;
import org.sexton.adapters.rest.open311.ServicesResource;
import org.sexton.adapters.rest.problem.Problems;
import org.sexton.adapters.rest.resource.FiguresResource;
import org.sexton.adapters.rest.resource.PublicConfigResource;
import org.sexton.adapters.rest.resource.PublicPhotoResource;
import org.sexton.adapters.rest.resource.PublicTicketResource;
import org.sexton.adapters.rest.resource.SimilarReportsResource;
import org.sexton.adapters.rest.testing.PortalHouse;
import org.sexton.application.port.in.ContactInput;
import org.sexton.application.port.in.FollowReport;
import org.sexton.application.service.DescribeCatalogueService;
import org.sexton.application.service.DescribeOrganisationService;
import org.sexton.application.service.FindSimilarReportsService;
import org.sexton.application.service.FollowReportService;
import org.sexton.application.service.ListPublicTicketsService;
import org.sexton.application.service.Subscriptions;
import org.sexton.application.service.TicketMails;
import org.sexton.application.service.ViewFiguresService;
import org.sexton.application.service.ViewPublicPhotoService;
import org.sexton.application.service.ViewPublicTicketService;
import org.sexton.domain.audit.Digest;
import org.sexton.domain.person.Actor;
import org.sexton.domain.ticket.TicketReference;

/** The public resources over an installation in memory, called without HTTP: thousands of questions in a second. */
final class InMemoryFace implements PublicFace {

    private static final String TICKETS = "/api/public/tickets";
    private static final ObjectMapper JSON = json();

    private static final String OPEN311 = "/open311/v2/";

    /** Later than all that happens to twins, and not so much that nothing would be recent any more. */
    private static final Instant NOW = Instant.parse("2026-05-15T09:00:00Z");

    private final PublicTicketResource tickets;
    private final SimilarReportsResource similar;
    private final PublicConfigResource config;
    private final ServicesResource services;
    private final RequestsResource requests;
    private final FiguresResource figures;
    private final FollowReport followReport;
    private final PublicPhotoResource photos;

    InMemoryFace(InMemoryInstallation in) {
        var list = new ListPublicTicketsService(in.publicTickets);
        var view = new ViewPublicTicketService(in.publicTickets);
        var catalogue = new DescribeCatalogueService(in.catalogue);
        var answers = new PublicAnswers(JSON);
        var geoReport = new GeoReportAnswers(JSON, answers);
        tickets = new PublicTicketResource(
                list, view, new Cursors(() -> "of both twins".getBytes(StandardCharsets.US_ASCII)), answers);
        similar = new SimilarReportsResource(
                new FindSimilarReportsService(in.similarReports, in.catalogue, () -> NOW), answers);
        config = new PublicConfigResource(
                catalogue,
                () -> new ConfigDto.SignInDto(null, true, List.of()),
                answers,
                new DescribeOrganisationService(in.organisation, () -> "St Brendan's"));
        services = new ServicesResource(catalogue, geoReport, () -> "St Brendan's", URI.create("http://localhost"));
        figures = new FiguresResource(new ViewFiguresService(in.publicTickets, () -> NOW, ZoneOffset.UTC), answers);
        requests = new RequestsResource(list, view, geoReport, () -> NOW);
        followReport = new FollowReportService(
                in.work, in.tickets, in.followers, nobodyIsMailed(in), in.people, in.organisation);
        photos = new PublicPhotoResource(new ViewPublicPhotoService(in.publicTickets), answers);
    }

    /** Who leaves no address is sent nothing. */
    private static Subscriptions nobodyIsMailed(InMemoryInstallation in) {
        var mails = new TicketMails(
                List::size,
                in.followers,
                in.trackingLinks,
                in.mailWishes,
                in.organisation,
                new PortalHouse.Pages(),
                in.ids,
                () -> NOW);
        return new Subscriptions(in.followers, mails, in.ids, () -> NOW);
    }

    private static ObjectMapper json() {
        var mapper = JsonMapper.builder()
                .addModules(new JavaTimeModule(), new Jdk8Module())
                .build();
        new JsonStrictness().customize(mapper);
        return mapper;
    }

    @Override
    public String ask(String path, @Nullable String known) {
        try {
            return written(answer(path, known));
        } catch (WebApplicationException refused) {
            return written(refused.getResponse());
        }
    }

    private Response answer(String path, @Nullable String known) {
        var parts = path.split("\\?", 2);
        var parameters = parameters(parts.length == 2 ? parts[1] : "");
        if (parts[0].startsWith(OPEN311)) {
            return openThreeOneOne(parts[0].substring(OPEN311.length()), parameters, known);
        }
        return switch (parts[0]) {
            case TICKETS -> tickets.list(asked(parameters), known);
            case TICKETS + "/similar" ->
                similar.find(
                        parameters.getFirst("q"),
                        parameters.getFirst("location"),
                        parameters.getFirst("category"),
                        known);
            case "/api/public/config" -> config.get(known);
            case "/api/public/figures" -> figures.get(known);
            default -> ofOneTicket(parts[0].substring(TICKETS.length() + 1).split("/"), known);
        };
    }

    private Response ofOneTicket(String[] steps, @Nullable String known) {
        return switch (steps.length) {
            case 1 -> tickets.get(decoded(steps[0]), known);
            case 3 -> photos.picture(steps[0], steps[2], known);
            default -> photos.thumbnail(steps[0], steps[2], known);
        };
    }

    private Response openThreeOneOne(String path, MultivaluedMap<String, String> parameters, @Nullable String known) {
        var dot = path.lastIndexOf('.');
        var what = path.substring(0, dot).split("/", 2);
        var format = path.substring(dot + 1);
        return switch (what[0]) {
            case "discovery" -> services.discover(format, known);
            case "services" ->
                what.length == 1 ? services.list(format, known) : services.define(what[1], format, known);
            default ->
                what.length == 1
                        ? requests.list(format, asked(parameters), known)
                        : requests.get(what[1], format, known);
        };
    }

    @Override
    public String seesToo(String reference) {
        var mark = Digest.ofText("somebody who sees " + reference);
        var command =
                new FollowReport.Command(new TicketReference(reference), new ContactInput(null, null), mark, List.of());
        try {
            Problems.orThrow(followReport.handle(Actor.GUEST, command));
            return written(Response.noContent().build());
        } catch (WebApplicationException refused) {
            return written(refused.getResponse());
        }
    }

    private static MultivaluedMap<String, String> parameters(String query) {
        var parameters = new MultivaluedHashMap<String, String>();
        for (var parameter : query.split("&")) {
            var parts = parameter.split("=", 2);
            if (parts.length == 2) {
                parameters.add(parts[0], decoded(parts[1]));
            }
        }
        return parameters;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static UriInfo asked(MultivaluedMap<String, String> parameters) {
        return (UriInfo) Proxy.newProxyInstance(
                UriInfo.class.getClassLoader(), new Class<?>[] {UriInfo.class}, (_, method, _) -> {
                    if (method.getName().equals("getQueryParameters")) {
                        return parameters;
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }

    private static String written(Response response) {
        var headers = new TreeMap<>(response.getStringHeaders());
        return response.getStatus() + "\n"
                + headers.entrySet().stream()
                        .map(header -> header.getKey() + ": " + String.join(", ", header.getValue()) + "\n")
                        .collect(Collectors.joining())
                + "\n" + body(response.getEntity());
    }

    private static String body(@Nullable Object entity) {
        try {
            return switch (entity) {
                case null -> "";
                case String text -> text;
                case byte[] bytes -> new String(bytes, StandardCharsets.ISO_8859_1);
                default -> JSON.writeValueAsString(entity);
            };
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
