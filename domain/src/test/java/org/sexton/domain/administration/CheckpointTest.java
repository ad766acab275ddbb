package org.sexton.domain.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sexton.domain.administration.AdminEvent.Head;
import org.sexton.domain.administration.AdminEvent.Kind;
import org.sexton.domain.audit.Digest;
import org.sexton.domain.audit.Salt;
import org.sexton.domain.audit.Seal;
import org.sexton.domain.person.Actor;
import org.sexton.domain.ticket.TicketId;

class CheckpointTest {

    private static final TicketHead ONE = head(1, 3, "one");
    private static final TicketHead OTHER = head(2, 1, "other");

    private static TicketHead head(long ticket, long sequence, String said) {
        return new TicketHead(new TicketId(new UUID(0, ticket)), sequence, Digest.ofText(said));
    }

    private static Checkpoint sealed(TicketHead... heads) {
        var pen = new Pen(Head.NONE, Actor.SYSTEM, Instant.EPOCH, new Salt("0".repeat(32)));
        return Checkpoint.of(List.of(heads), pen);
    }

    @Test
    void its_entry_is_named_by_its_heads_in_whatever_order() {
        var checkpoint = sealed(ONE, OTHER);

        assertThat(checkpoint.event().subject())
                .isEqualTo(new AdminEvent.Subject(
                        Kind.CHECKPOINT, Checkpoint.digest(checkpoint.heads()).hex()))
                .isEqualTo(sealed(OTHER, ONE).event().subject());
        assertThat(checkpoint.event().isIntactAfter(Digest.NONE)).isTrue();
    }

    @Test
    void other_heads_are_another_checkpoint() {
        var digest = Checkpoint.digest(List.of(ONE, OTHER));

        assertThat(List.of(
                        List.<TicketHead>of(),
                        List.of(ONE),
                        List.of(ONE, head(2, 2, "other")),
                        List.of(ONE, head(2, 1, "another")),
                        List.of(ONE, head(3, 1, "other"))))
                .noneMatch(heads -> Checkpoint.digest(heads).equals(digest));
    }

    @Test
    void it_stays_what_it_is_when_what_its_entry_says_is_erased() {
        var event = sealed(ONE).event();
        var seal = event.seal();
        var erased = new AdminEvent(
                event.sequence(),
                event.at(),
                event.by(),
                event.subject(),
                event.type(),
                List.of(),
                new Seal(seal.previous(), null, seal.payload(), seal.hash()));

        assertThat(erased.isIntactAfter(Digest.NONE)).isTrue();
        assertThat(erased.subject().key())
                .isEqualTo(Checkpoint.digest(List.of(ONE)).hex());
    }
}
