package dk.kk.shared.local.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class TicketsTest {
    final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-30T12:00:00Z"));
    final Tickets<String> tickets = new Tickets<>(Duration.ofSeconds(60), now::get);

    @Test
    void a_ticket_can_be_looked_at_often_and_taken_once() {
        var ticket = tickets.issue("a coat");
        assertThat(tickets.look(ticket)).hasValue("a coat");
        assertThat(tickets.take(ticket)).hasValue("a coat");
        assertThat(tickets.take(ticket)).isEmpty();
        assertThat(tickets.look(ticket)).isEmpty();
    }

    @Test
    void it_is_worth_nothing_when_its_time_is_over() {
        var taken = tickets.issue("a coat");
        var late = tickets.issue("a hat");
        now.updateAndGet(then -> then.plusSeconds(59));
        assertThat(tickets.take(taken)).hasValue("a coat");
        now.updateAndGet(then -> then.plusSeconds(1));
        assertThat(tickets.look(late)).isEmpty();
        assertThat(tickets.take(late)).isEmpty();
    }

    @Test
    void no_two_are_alike() {
        assertThat(tickets.issue("a coat"))
                .isNotEqualTo(tickets.issue("a coat"))
                .hasSizeGreaterThan(40);
    }
}
