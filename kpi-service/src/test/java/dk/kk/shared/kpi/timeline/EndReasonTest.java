package dk.kk.shared.kpi.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.kpi.ledger.Fact;
import dk.kk.shared.kpi.ledger.FactKind;
import dk.kk.shared.platform.days.Period;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EndReasonTest {
    private static final LocalDate DAY = LocalDate.of(2009, 5, 4);

    @Test
    void who_may_read_of_something_reads_why_it_ended() {
        var closed = fact(FactKind.BIF_CASE, "EDUCATION");

        for (var side : new String[] {"BIF", "SOF"}) {
            assertThat(EntryView.of(closed, side).ended())
                    .isNotNull()
                    .satisfies(ended -> assertThat(ended.code()).isEqualTo("EDUCATION"))
                    .satisfies(ended ->
                            assertThat(ended.texts().en()).isEqualTo("Closed because the citizen began an education"));
        }
    }

    @Test
    void of_what_is_withheld_the_reason_is_withheld_too() {
        var withheld = EntryView.of(fact(FactKind.BENEFIT, "WORK"), "SOF");

        assertThat(withheld.withheld()).isTrue();
        assertThat(withheld.ended()).isNull();
        assertThat(withheld.toString()).doesNotContain("WORK");
    }

    @Test
    void where_nobody_said_why_nothing_is_said() {
        assertThat(EntryView.of(fact(FactKind.BIF_CASE, null), "BIF").ended()).isNull();
    }

    @Test
    void of_a_reason_that_is_not_known_here_it_is_said_that_it_was_closed() {
        assertThat(EndReason.of("A_LATER_ONE"))
                .isNotNull()
                .satisfies(ended -> assertThat(ended.texts().da()).isEqualTo("Lukket"));
    }

    private static Fact fact(FactKind kind, @Nullable String because) {
        return new Fact(kind, "CASH_BENEFIT", new Period(DAY, DAY.plusDays(9)), Instant.EPOCH, null, because);
    }
}
