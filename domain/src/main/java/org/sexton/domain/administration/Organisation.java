package org.sexton.domain.administration;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sexton.domain.administration.AdminEvent.Kind;
import org.sexton.domain.administration.AdminEvent.Subject;
import org.sexton.domain.administration.AdminEvent.Type;
import org.sexton.domain.privacy.Publicity;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;
import org.sexton.domain.shared.TextRule;
import org.sexton.domain.shared.Violation;

/**
 * Whose installation it is, and what of its reports everyone may see.
 *
 * @param name what it is called; null for what the configuration says
 */
public record Organisation(@Nullable String name, Portal portal, Reports reports) {

    public static final TextRule NAME = new TextRule(100, false, false);

    /** The one there is: the log names it so. */
    public static final String KEY = "organisation";

    /** Before any admin decided anything. */
    public static final Organisation FIRST = new Organisation(null, Portal.OPEN, Reports.AT_ONCE);

    /** Whether anybody but staff and reporters reads reports at all. */
    public enum Portal {
        OPEN,
        CLOSED
    }

    /** When reports appear on an open portal. */
    public enum Reports {
        AT_ONCE,
        AFTER_TRIAGE
    }

    /** What is asked for. Null leaves something as it is. */
    public record Wish(
            @Nullable String name,
            @Nullable Portal portal,
            @Nullable Reports reports) {}

    public Publicity publicity() {
        return switch (portal) {
            case CLOSED -> Publicity.NOTHING;
            case OPEN ->
                switch (reports) {
                    case AT_ONCE -> Publicity.AT_ONCE;
                    case AFTER_TRIAGE -> Publicity.AFTER_TRIAGE;
                };
        };
    }

    /** Empty where it would be as it is. Refuses everything that breaks a rule at once. */
    public Outcome<Optional<OrganisationChange>> change(Wish wish, Pen pen) {
        var violations = violations(wish);
        if (!violations.isEmpty()) {
            return Outcome.refused(new Refusal.Invalid(violations));
        }
        var after = new Organisation(
                wish.name() == null ? name : NAME.clean(wish.name()),
                wish.portal() == null ? portal : wish.portal(),
                wish.reports() == null ? reports : wish.reports());
        return Outcome.ok(
                after.equals(this)
                        ? Optional.empty()
                        : Optional.of(new RecordedOrganisationChange(
                                this,
                                after,
                                AdminEvent.record(
                                        pen,
                                        new Subject(Kind.ORGANISATION, KEY),
                                        Type.CHANGED,
                                        Details.of(this, after)))));
    }

    private static List<Violation> violations(Wish wish) {
        return wish.name() == null ? List.of() : NAME.violations("name", wish.name());
    }
}
