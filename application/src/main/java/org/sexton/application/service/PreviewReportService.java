package org.sexton.application.service;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sexton.application.port.in.PreviewReport;
import org.sexton.domain.person.Actor;
import org.sexton.domain.redaction.Redaction;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;
import org.sexton.domain.shared.TextRule;
import org.sexton.domain.shared.Violation;
import org.sexton.domain.ticket.TicketRules;

public final class PreviewReportService implements PreviewReport {

    /** A text of the report, in the form in which it would be stored. */
    private record Written(String field, String text, List<Violation> violations) {

        static Written of(TextRule rule, String field, @Nullable String raw) {
            return new Written(field, rule.clean(raw), rule.violations(field, raw));
        }

        String masked() {
            return Redaction.mask(text);
        }

        Stream<Finding> findings() {
            return Redaction.findings(text).stream()
                    .map(found -> new Finding(field, found.kind(), text.substring(found.start(), found.end())));
        }
    }

    @Override
    public Outcome<View> handle(Actor actor, Command command) {
        var title = Written.of(TicketRules.TITLE, "title", command.title());
        var description = Written.of(TicketRules.DESCRIPTION, "description", command.description());
        var locationText = Written.of(TicketRules.LOCATION, "locationText", command.locationText());
        var all = List.of(title, description, locationText);
        var broken = all.stream().flatMap(text -> text.violations().stream()).toList();
        var decision = broken.isEmpty()
                ? Outcome.ok(new View(
                        title.masked(),
                        description.masked(),
                        locationText.masked(),
                        all.stream().flatMap(Written::findings).toList()))
                : Outcome.<View>refused(new Refusal.Invalid(broken));
        return new Violations(command.unread()).refuseOr(decision);
    }
}
