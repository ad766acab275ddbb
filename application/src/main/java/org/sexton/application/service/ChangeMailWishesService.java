package org.sexton.application.service;

import java.util.EnumSet;
import org.jspecify.annotations.Nullable;
import org.sexton.application.port.in.ChangeMailWishes;
import org.sexton.application.port.out.MailWishesStore;
import org.sexton.application.port.out.UnitOfWork;
import org.sexton.domain.notification.MailWishes;
import org.sexton.domain.notification.Topic;
import org.sexton.domain.person.Actor;
import org.sexton.domain.person.PersonId;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Violation;

public final class ChangeMailWishesService implements ChangeMailWishes {

    /** The ways in which the desk's mails come. */
    private enum Digest {
        OFF,
        DAILY
    }

    private final UnitOfWork work;
    private final MailWishesStore wishes;

    public ChangeMailWishesService(UnitOfWork work, MailWishesStore wishes) {
        this.work = work;
        this.wishes = wishes;
    }

    @Override
    public Outcome<MailWishes> handle(Actor actor, Command command) {
        return actor.person()
                .map(person -> work.run(actor, () -> change(person, command)))
                .orElseGet(() -> Outcome.refused(ViewMailWishesService.NOBODY));
    }

    private Outcome<MailWishes> change(PersonId person, Command command) {
        var violations = new Violations(command.unread());
        var ownReports = said(OWN_REPORTS, command.ownReports(), violations);
        var topics = EnumSet.noneOf(Topic.class);
        for (var topic : Topic.values()) {
            if (said(ChangeMailWishes.field(topic), command.topics().get(topic), violations)) {
                topics.add(topic);
            }
        }
        var digest = digest(command.digest(), violations);
        var language = command.language() == null
                ? wishes.of(person).language()
                : Contact.language(command.language(), violations::add);
        return violations.refuseOr(Outcome.ok(saved(person, new MailWishes(ownReports, topics, digest, language))));
    }

    /** Where it is refused after all, nothing of the unit of work is kept. */
    private MailWishes saved(PersonId person, MailWishes chosen) {
        wishes.save(person, chosen);
        return chosen;
    }

    private static boolean said(String field, @Nullable Boolean value, Violations violations) {
        if (value == null) {
            violations.add(Violation.required(field));
        }
        return Boolean.TRUE.equals(value);
    }

    private static boolean digest(@Nullable String written, Violations violations) {
        if (written == null) {
            violations.add(Violation.required("digest"));
            return false;
        }
        var digest = Words.parse(Digest.class, written);
        if (digest.isEmpty()) {
            violations.add(Violation.unknown("digest", written));
        }
        return digest.filter(Digest.DAILY::equals).isPresent();
    }
}
