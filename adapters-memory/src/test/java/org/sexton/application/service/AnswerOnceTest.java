package org.sexton.application.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.sexton.application.service.Desk.ok;
import static org.sexton.application.service.Desk.refusal;
import static org.sexton.application.service.Desk.titled;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sexton.application.port.out.Receipts.Receipt;
import org.sexton.application.query.TicketFilter;
import org.sexton.application.query.TicketSort;
import org.sexton.domain.audit.Digest;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;

class AnswerOnceTest {

    private final Desk desk = new Desk();

    @Test
    void a_repeated_request_is_carried_out_once_and_answered_alike() {
        var first = ok(send("k1", "Tap"));
        var second = ok(send("k1", "Tap"));

        assertThat(second).isEqualTo(first);
        assertThat(tickets()).isEqualTo(1);
    }

    @Test
    void another_request_under_the_same_key_is_refused() {
        send("k1", "Tap");

        assertThat(refusal(send("k1", "Door"))).isEqualTo(new Refusal.KeyReused("k1"));
        assertThat(tickets()).isEqualTo(1);
    }

    @Test
    void two_people_may_use_the_same_key() {
        send("k1", "Tap");
        ok(desk.once.handle(desk.ada.actor(), "k1", "Tap", () -> open("Tap", desk.ada.actor())));

        assertThat(tickets()).isEqualTo(2);
    }

    @Test
    void a_refusal_is_not_remembered_so_that_it_can_be_put_right() {
        assertThat(refusal(send("k1", ""))).isInstanceOf(Refusal.Invalid.class);

        assertThat(ok(send("k1", "Tap"))).isNotEmpty();
    }

    @Test
    void work_that_breaks_down_leaves_neither_ticket_nor_receipt() {
        assertThatIllegalStateException()
                .isThrownBy(() -> desk.once.handle(desk.mary.actor(), "k1", "Tap", () -> {
                    open("Tap", desk.mary.actor());
                    throw new IllegalStateException("the power went");
                }));

        assertThat(tickets()).isZero();
        assertThat(ok(send("k1", "Tap"))).isNotEmpty();
        assertThat(tickets()).isEqualTo(1);
    }

    @Test
    void of_a_key_only_its_hash_is_kept() {
        send("k1", "Tap");

        assertThat(held("k1")).isEmpty();
        assertThat(held(Digest.ofText("k1").hex())).isPresent();
    }

    private Optional<Receipt> held(String key) {
        var owner = desk.mary.id().toString();
        return ok(desk.world.work.run(
                desk.mary.actor(), () -> Outcome.ok(desk.world.receipts.claim(owner, key, "", Desk.NOON))));
    }

    @Test
    void a_key_that_can_not_be_one_is_refused() {
        for (var key : new String[] {"", "two words", "ü", "x".repeat(201)}) {
            assertThat(refusal(send(key, "Tap"))).isInstanceOf(Refusal.Invalid.class);
        }
    }

    private Outcome<String> send(String key, String title) {
        return desk.once.handle(desk.mary.actor(), key, title, () -> open(title, desk.mary.actor()));
    }

    private Outcome<String> open(String title, Actor actor) {
        return desk.create
                .handle(actor, titled(title))
                .map(ticket -> ticket.reference().value());
    }

    private long tickets() {
        return desk.world
                .queries
                .page(TicketFilter.ALL, TicketSort.LATEST_FIRST, 1, null)
                .total()
                .value();
    }
}
