package dk.kk.shared.plan.plan;

import static dk.kk.shared.plan.plan.PlanPhase.DECLINED;
import static dk.kk.shared.plan.plan.PlanPhase.ENDED;
import static dk.kk.shared.plan.plan.PlanPhase.FOLLOWED_UP;
import static dk.kk.shared.plan.plan.PlanPhase.MADE;
import static dk.kk.shared.plan.plan.PlanPhase.OFFERED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.kk.shared.platform.problem.RuleViolation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlanContentTest {

    private static final LocalDate TODAY = LocalDate.of(2007, 11, 30);
    private static final LocalDate OFFER = TODAY.minusDays(20);
    private static final LocalDate MAKING = TODAY.minusDays(10);

    private static final Map<PlanPhase, Set<PlanPhase>> LEGAL = Map.of(
            OFFERED, Set.of(DECLINED, MADE),
            DECLINED, Set.of(),
            MADE, Set.of(FOLLOWED_UP, ENDED),
            FOLLOWED_UP, Set.of(FOLLOWED_UP, ENDED),
            ENDED, Set.of());

    @ParameterizedTest
    @EnumSource
    void from_each_phase_only_the_tables_moves_are_possible(PlanPhase from) {
        for (var to : List.of(DECLINED, MADE, FOLLOWED_UP, ENDED)) {
            if (LEGAL.getOrDefault(from, Set.of()).contains(to)) {
                assertThat(taken(in(from), to, TODAY).phase())
                        .as("%s to %s", from, to)
                        .isEqualTo(to);
            } else {
                assertThatExceptionOfType(RuleViolation.class)
                        .as("%s to %s", from, to)
                        .isThrownBy(() -> taken(in(from), to, TODAY))
                        .satisfies(refused -> {
                            assertThat(refused.code()).isEqualTo("illegal-move");
                            assertThat(refused.arguments().get("allowed")).isEqualTo(LEGAL.get(from));
                        });
            }
        }
    }

    @Test
    void each_step_keeps_the_days_of_the_steps_before_it() {
        var ended = in(FOLLOWED_UP).end(TODAY, TODAY);

        assertThat(ended).isEqualTo(new PlanContent(ENDED, OFFER, null, MAKING, MAKING.plusDays(2), TODAY));
    }

    @Test
    void a_step_taken_today_is_told_today_and_none_is_told_ahead() {
        assertThat(in(OFFERED).make(TODAY, TODAY).madeOn()).isEqualTo(TODAY);
        refused("plan-step-in-future", () -> in(OFFERED).make(TODAY.plusDays(1), TODAY));
        refused("plan-step-in-future", () -> PlanContent.offered(TODAY.plusDays(1), TODAY));
    }

    @Test
    void no_step_comes_before_the_one_it_follows() {
        assertThat(in(OFFERED).make(OFFER, TODAY).madeOn()).isEqualTo(OFFER);
        refused("plan-step-too-early", () -> in(OFFERED).make(OFFER.minusDays(1), TODAY));
        refused("plan-step-too-early", () -> in(OFFERED).decline(OFFER.minusDays(1), TODAY));
        refused("plan-step-too-early", () -> in(MADE).followUp(MAKING.minusDays(1), TODAY));
        refused("plan-step-too-early", () -> in(FOLLOWED_UP).followUp(MAKING.plusDays(1), TODAY));
        refused("plan-step-too-early", () -> in(FOLLOWED_UP).end(MAKING.plusDays(1), TODAY));
    }

    private static PlanContent in(PlanPhase phase) {
        var offered = PlanContent.offered(OFFER, TODAY);
        return switch (phase) {
            case OFFERED -> offered;
            case DECLINED -> offered.decline(MAKING, TODAY);
            case MADE -> offered.make(MAKING, TODAY);
            case FOLLOWED_UP -> offered.make(MAKING, TODAY).followUp(MAKING.plusDays(2), TODAY);
            case ENDED -> offered.make(MAKING, TODAY).end(MAKING.plusDays(2), TODAY);
        };
    }

    private static PlanContent taken(PlanContent content, PlanPhase to, LocalDate on) {
        return switch (to) {
            case OFFERED -> throw new IllegalArgumentException("Nothing moves to OFFERED");
            case DECLINED -> content.decline(on, TODAY);
            case MADE -> content.make(on, TODAY);
            case FOLLOWED_UP -> content.followUp(on, TODAY);
            case ENDED -> content.end(on, TODAY);
        };
    }

    private static void refused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable step) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(step)
                .extracting(RuleViolation::code)
                .isEqualTo(code);
    }
}
