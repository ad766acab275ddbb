package org.sexton.domain.administration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sexton.domain.administration.AdminEvent.Detail;
import org.sexton.domain.administration.AdminEvent.Head;
import org.sexton.domain.administration.Organisation.Portal;
import org.sexton.domain.administration.Organisation.Reports;
import org.sexton.domain.administration.Organisation.Wish;
import org.sexton.domain.privacy.Publicity;
import org.sexton.domain.shared.Refusal;

class OrganisationTest {

    @Test
    void a_closed_portal_shows_nothing_whenever_reports_would_appear() {
        assertThat(Organisation.FIRST.publicity()).isEqualTo(Publicity.AT_ONCE);
        assertThat(new Organisation(null, Portal.OPEN, Reports.AFTER_TRIAGE).publicity())
                .isEqualTo(Publicity.AFTER_TRIAGE);
        for (var reports : Reports.values()) {
            assertThat(new Organisation(null, Portal.CLOSED, reports).publicity())
                    .isEqualTo(Publicity.NOTHING);
        }
    }

    @Test
    void a_change_has_its_entry_which_says_what_differs() {
        var change = Pens.ok(Organisation.FIRST.change(
                        new Wish("  St  Mary's ", Portal.CLOSED, Reports.AT_ONCE), Pens.pen(Head.NONE)))
                .orElseThrow();

        assertThat(change.after()).isEqualTo(new Organisation("St Mary's", Portal.CLOSED, Reports.AT_ONCE));
        assertThat(change.event().subject())
                .isEqualTo(new AdminEvent.Subject(AdminEvent.Kind.ORGANISATION, Organisation.KEY));
        assertThat(change.event().changes())
                .containsExactly(new Detail("name", null, "St Mary's"), new Detail("portal", "open", "closed"));
    }

    @Test
    void what_changes_nothing_leaves_no_entry_and_a_name_has_something_in_it() {
        assertThat(Pens.ok(Organisation.FIRST.change(new Wish(null, Portal.OPEN, null), Pens.pen(Head.NONE))))
                .isEmpty();
        assertThat(Pens.refusal(Organisation.FIRST.change(new Wish(" ", null, null), Pens.pen(Head.NONE))))
                .isInstanceOf(Refusal.Invalid.class);
    }
}
