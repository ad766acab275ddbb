package org.sexton.application.service;

import org.jspecify.annotations.Nullable;
import org.sexton.application.port.in.EditOrganisation;
import org.sexton.application.port.in.Given;
import org.sexton.application.port.out.OrganisationName;
import org.sexton.application.port.out.OrganisationStore;
import org.sexton.application.port.out.UnitOfWork;
import org.sexton.application.query.OrganisationView;
import org.sexton.domain.administration.Organisation;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;
import org.sexton.domain.shared.Violation;

/** The pen is taken up before the organisation is read: of two that decide at once, one decides again on what the other left. */
public final class EditOrganisationService implements EditOrganisation {

    private final UnitOfWork work;
    private final OrganisationStore organisation;
    private final OrganisationName name;
    private final AdminPen pens;

    public EditOrganisationService(
            UnitOfWork work, OrganisationStore organisation, OrganisationName name, AdminPen pens) {
        this.work = work;
        this.organisation = organisation;
        this.name = name;
        this.pens = pens;
    }

    @Override
    public Outcome<OrganisationView> view(Actor actor) {
        return actor.isAdmin() ? Outcome.ok(seen()) : notAllowed();
    }

    @Override
    public Outcome<OrganisationView> handle(Actor actor, Change command) {
        if (!actor.isAdmin()) {
            return notAllowed();
        }
        var violations = new Violations(command.unread());
        if (command.name() != null) {
            Organisation.NAME.violations("name", command.name().value()).forEach(violations::add);
        }
        var wish = new Organisation.Wish(
                Given.value(command.name()),
                word(Organisation.Portal.class, "portal", command.portal(), violations),
                word(Organisation.Reports.class, "reports", command.reports(), violations));
        return violations.refuseOr(Outcome.ok(wish)).flatMap(it -> work.run(actor, () -> change(actor, it)));
    }

    private Outcome<OrganisationView> change(Actor actor, Organisation.Wish wish) {
        var pen = pens.of(actor);
        return organisation.get().change(wish, pen).map(change -> {
            change.ifPresent(organisation::commit);
            return seen();
        });
    }

    private OrganisationView seen() {
        return new OrganisationView(name.get(), organisation.get(), organisation.awaiting());
    }

    private static <E extends Enum<E>> @Nullable E word(
            Class<E> words, String field, @Nullable Given<String> given, Violations violations) {
        if (given == null) {
            return null;
        }
        var written = given.value();
        if (written == null) {
            violations.add(Violation.required(field));
            return null;
        }
        var word = Words.parse(words, written).orElse(null);
        if (word == null) {
            violations.add(Violation.unknown(field, written));
        }
        return word;
    }

    private static <T> Outcome<T> notAllowed() {
        return Outcome.refused(new Refusal.NotAllowed("administer the organisation"));
    }
}
