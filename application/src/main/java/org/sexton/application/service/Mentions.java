package org.sexton.application.service;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.sexton.application.port.in.ErasePerson.Excerpt;
import org.sexton.application.port.in.ErasePerson.Mention;
import org.sexton.application.query.Trace;
import org.sexton.application.query.Trace.Where;
import org.sexton.domain.redaction.PersonalWords;
import org.sexton.domain.ticket.TicketId;
import org.sexton.domain.ticket.TicketReference;

/** The traces of a person as they are shown to be chosen from: each text by itself, and a ticket's history as one. */
final class Mentions {

    private static final int AROUND = 60;

    private final PersonalWords words;
    private final Map<String, List<Trace>> byId = new LinkedHashMap<>();

    Mentions(List<Trace> traces, PersonalWords words) {
        this.words = words;
        traces.forEach(
                trace -> byId.computeIfAbsent(id(trace), _ -> new ArrayList<>()).add(trace));
    }

    private static String id(Trace trace) {
        var where = trace.reference().value() + "/" + name(trace.where());
        return trace.where() == Where.COMMENT ? where + "/" + trace.sequence() : where;
    }

    private static String name(Where where) {
        return where == Where.EVENT ? "history" : where.name().toLowerCase(Locale.ROOT);
    }

    List<Mention> shown() {
        return byId.entrySet().stream()
                .map(entry -> shown(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Mention shown(String id, List<Trace> traces) {
        var first = traces.getFirst();
        var times =
                traces.stream().mapToInt(trace -> words.in(trace.text()).size()).sum();
        var events = first.where() == Where.EVENT ? traces.size() : 0;
        return new Mention(id, first.reference(), name(first.where()), excerpt(first.text()), times, events);
    }

    private Excerpt excerpt(String text) {
        var found = words.in(text).getFirst();
        var before = text.substring(Math.max(0, found.start() - AROUND), found.start());
        var after = text.substring(found.end(), Math.min(text.length(), found.end() + AROUND));
        return new Excerpt(
                (found.start() > AROUND ? "…" : "") + before,
                text.substring(found.start(), found.end()),
                after + (found.end() + AROUND < text.length() ? "…" : ""));
    }

    boolean has(String id) {
        return byId.containsKey(id);
    }

    /** All that it is made of. */
    List<String> said() {
        return byId.entrySet().stream()
                .map(entry -> entry.getKey()
                        + entry.getValue().stream().map(Trace::text).toList())
                .toList();
    }

    /** What the tickets are called. */
    void references(Map<TicketId, TicketReference> into) {
        byId.values().forEach(traces -> traces.forEach(trace -> into.put(trace.ticket(), trace.reference())));
    }

    /** The traces behind these ids. */
    List<Trace> chosen(Set<String> ids) {
        return byId.entrySet().stream()
                .filter(entry -> ids.contains(entry.getKey()))
                .flatMap(entry -> entry.getValue().stream())
                .toList();
    }

    /** The events of these tickets that say any of it: what a ticket says no more, its history must not say either. */
    Map<TicketId, SortedSet<Long>> history(Set<TicketReference> tickets) {
        var events = new LinkedHashMap<TicketId, SortedSet<Long>>();
        byId.values().stream()
                .flatMap(List::stream)
                .filter(trace -> trace.where() == Where.EVENT && tickets.contains(trace.reference()))
                .forEach(trace -> events.computeIfAbsent(trace.ticket(), _ -> new TreeSet<>())
                        .add(trace.sequence()));
        return events;
    }
}
