package dk.kk.shared.kpi.ledger;

import static dk.kk.shared.kpi.Someone.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.kk.shared.kpi.Someone;
import dk.kk.shared.kpi.StreamState;
import dk.kk.shared.platform.days.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CitizenEndFactsTest {
    private static final LocalDate ENDED = LocalDate.of(2008, 3, 1);
    private static final LocalDate BACK = LocalDate.of(2008, 6, 1);

    private final Someone someone = new Someone();

    @Test
    void an_event_from_before_endings_were_kept_says_the_one_end() {
        assertThat(FoldedFacts.known(someone.ended(ENDED)))
                .extracting(Fact::kind, Fact::code, Fact::days)
                .containsExactly(tuple(FactKind.ENDED, "MOVED", Period.since(ENDED)));
    }

    @Test
    void who_came_back_was_gone_on_the_days_between_and_what_was_known_before_stays_known() {
        var facts = FoldedFacts.all(citizen(row(null, 1, 2), row(BACK, 2, 0)));

        assertThat(facts)
                .extracting(Fact::days, Fact::recordedAt, Fact::supersededAt)
                .containsExactly(tuple(Period.since(ENDED), at(1), at(2)), tuple(new Period(ENDED, BACK), at(2), null));
    }

    @Test
    void an_end_that_was_corrected_is_known_no_more() {
        assertThat(FoldedFacts.known(citizen(row(null, 1, 2)))).isEmpty();
        assertThat(FoldedFacts.all(citizen(row(null, 1, 2)))).hasSize(1);
    }

    @Test
    void fields_that_are_new_in_the_state_change_nothing() {
        var state =
                values("endedOn", null, "endReason", null, "identity", "CPR", "birthYear", 1950, "endings", List.of());
        assertThat(FoldedFacts.all(someone.ofCitizen("citizen", state))).isEmpty();
    }

    @SafeVarargs
    private StreamState citizen(Map<String, @Nullable Object>... rows) {
        return someone.ofCitizen("citizen", values("endedOn", null, "endReason", null, "endings", List.of(rows)));
    }

    private static Map<String, @Nullable Object> row(@Nullable LocalDate returnedOn, int recorded, int superseded) {
        return values(
                "endedOn",
                ENDED,
                "returnedOn",
                returnedOn,
                "reason",
                "MOVED",
                "recordedAt",
                at(recorded).toString(),
                "supersededAt",
                superseded == 0 ? null : at(superseded).toString());
    }

    private static Instant at(int step) {
        return Instant.parse("2008-06-02T10:00:00Z").plusSeconds(step);
    }
}
