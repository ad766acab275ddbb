package org.sexton.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class SetupOfferTest {

    private static final URI LINK = URI.create("http://localhost:8080/auth/setup/secret");

    private final List<String> said = new CopyOnWriteArrayList<>();

    @Test
    void tells_the_link_at_once() {
        new SetupOffer(() -> Optional.of(LINK), said::add).make();

        assertThat(said).singleElement().asString().endsWith("becomes the first: " + LINK);
    }

    @Test
    void says_nothing_where_there_is_an_admin() {
        new SetupOffer(Optional::empty, said::add).make();

        assertThat(said).isEmpty();
    }

    @Test
    void a_database_that_is_away_just_then_ends_nothing_and_the_link_comes_when_it_is_back() {
        var away = new AtomicBoolean(true);
        new SetupOffer(
                        () -> {
                            if (away.get()) {
                                throw new IllegalStateException("away");
                            }
                            return Optional.of(LINK);
                        },
                        said::add)
                .make();
        assertThat(said).isEmpty();

        away.set(false);

        await().untilAsserted(() -> assertThat(said).hasSize(1));
    }
}
