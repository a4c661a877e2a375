package dk.kk.shared.kpi.ledger;

import static dk.kk.shared.kpi.Someone.period;
import static dk.kk.shared.kpi.Someone.rows;
import static dk.kk.shared.kpi.Someone.values;
import static dk.kk.shared.kpi.ledger.FactKind.ACTIVATION;
import static dk.kk.shared.kpi.ledger.FactKind.EARLIER_MATCH_GROUP;
import static dk.kk.shared.kpi.ledger.FactKind.MATCH_GROUP;
import static dk.kk.shared.kpi.ledger.FactKind.OPERA_COURSE;
import static dk.kk.shared.kpi.ledger.FactKind.SOF_CASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import dk.kk.shared.kpi.Someone;
import dk.kk.shared.platform.days.Period;
import dk.kk.shared.platform.problem.RuleViolation;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FactsOfOtherStreamsTest {

    private static final LocalDate START = LocalDate.of(2007, 3, 1);
    private static final LocalDate END = LocalDate.of(2007, 5, 30);

    private final Someone someone = new Someone();

    @Test
    void the_last_day_of_a_course_counts() {
        var facts = FoldedFacts.known(someone.course(START, END, START));

        assertThat(facts)
                .extracting(Fact::kind, Fact::days)
                .containsExactly(
                        tuple(ACTIVATION, new Period(START, END.plusDays(1))),
                        tuple(OPERA_COURSE, new Period(START, END.plusDays(1))));
    }

    @Test
    void a_course_that_never_started_is_no_fact() {
        for (var phase : new String[] {"REFERRED", "ACCEPTED", "CANCELLED", "NO_SHOW"}) {
            assertThat(FoldedFacts.known(someone.course(phase, "ACTIVATION", START, null, START)))
                    .as(phase)
                    .isEmpty();
        }
        assertThat(FoldedFacts.known(someone.course("STARTED", "ACTIVATION", null, null, START)))
                .isEmpty();
    }

    @Test
    void a_dropped_out_citizen_was_there_until_then() {
        assertThat(FoldedFacts.known(someone.course("DROPPED_OUT", "ACTIVATION", START, END, START)))
                .hasSize(2);
    }

    @Test
    void a_paused_course_runs_on() {
        assertThat(FoldedFacts.known(someone.course("PAUSED", "ACTIVATION", START, null, START)))
                .extracting(Fact::kind, Fact::days)
                .containsExactly(tuple(ACTIVATION, Period.since(START)), tuple(OPERA_COURSE, Period.since(START)));
    }

    @Test
    void a_course_without_opera_counts_in_the_rate_alone_and_another_offer_for_goal_3_alone() {
        assertThat(FoldedFacts.known(someone.course(START, END, null)))
                .extracting(Fact::kind)
                .containsExactly(ACTIVATION);
        assertThat(FoldedFacts.known(someone.course("STARTED", "NONE", START, END, START)))
                .extracting(Fact::kind)
                .containsExactly(OPERA_COURSE);
    }

    @Test
    void who_is_assessed_under_a_later_model_keeps_the_last_group_of_2009() {
        var facts = FoldedFacts.known(someone.ofCitizen(
                "match-group",
                rows(
                        match("2009", "3", START, END),
                        match("2009", "5", END, END.plusDays(9)),
                        match("2010", "2", END.plusDays(9), null))));

        assertThat(facts)
                .extracting(Fact::kind, Fact::code, fact -> fact.days().from())
                .containsExactly(
                        tuple(MATCH_GROUP, "3", START),
                        tuple(MATCH_GROUP, "5", END),
                        tuple(EARLIER_MATCH_GROUP, "5", END.plusDays(9)));
    }

    @Test
    void who_was_never_assessed_by_the_model_of_2009_is_in_no_match_group() {
        assertThat(FoldedFacts.known(someone.ofCitizen("match-group", rows(match("2010", "1", START, null)))))
                .isEmpty();
    }

    @Test
    void a_sof_case_is_a_fact_whatever_its_type_is_called() {
        var state = rows(values("openedOn", START, "closedOn", null));
        state.putAll(values("caseType", "SOCIAL_CASE"));

        assertThat(FoldedFacts.known(someone.ofCitizen("sof-case", state)))
                .extracting(Fact::kind, Fact::code, Fact::days)
                .containsExactly(tuple(SOF_CASE, "SOCIAL_CASE", Period.since(START)));
    }

    @Test
    void a_period_that_ends_before_it_begins_or_an_unknown_target_group_is_refused() {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> FoldedFacts.known(someone.shared(END, START)))
                .extracting(RuleViolation::code)
                .isEqualTo("period-empty");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FoldedFacts.known(someone.targetGroups(START, null, "GIANTS")));
    }

    private static Map<String, @Nullable Object> match(
            String model, String code, LocalDate from, @Nullable LocalDate to) {
        var row = period(from, to);
        row.putAll(values("model", model, "code", code));
        return row;
    }
}
