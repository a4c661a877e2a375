package dk.kk.shared.notification.planalert;

import static dk.kk.shared.notification.alert.AlertPhase.ACTED;
import static dk.kk.shared.notification.alert.AlertPhase.OPEN;
import static dk.kk.shared.notification.alert.AlertPhase.WITHDRAWN;
import static dk.kk.shared.notification.planalert.SamplePlan.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.kk.shared.notification.alert.Alert;
import dk.kk.shared.notification.alert.AlertKind;
import dk.kk.shared.notification.alert.AlertNeed;
import dk.kk.shared.notification.alert.Outcome;
import dk.kk.shared.notification.known.SharedDays;
import dk.kk.shared.notification.known.SocialPlan;
import dk.kk.shared.notification.known.SofTeam;
import dk.kk.shared.notification.routing.SampleDirectory;
import dk.kk.shared.notification.routing.SofCitizen;
import dk.kk.shared.notification.routing.SofRoute;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.days.Period;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.stream.Origin;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlanSituationTest {

    private static final BusinessClock CLOCK = BusinessClock.at(Instant.parse("2007-11-30T11:00:00Z"));
    private static final LocalDate A_YEAR_AGO = LocalDate.of(2006, 11, 30);
    private static final LocalDate LAST_WEEK = TODAY.minusDays(7);
    private static final List<SharedDays> SHARED = List.of(SharedDays.since(LocalDate.of(2000, 1, 1)));
    private static final SamplePlan PLAN = SamplePlan.begin();
    private static final SamplePlan LATER_PLAN = SamplePlan.begin();

    @Test
    void who_has_the_citizen_is_told_of_a_declined_plan_and_has_five_working_days() {
        assertThat(raise(need(PLAN.declined(LAST_WEEK, TODAY)))).hasValueSatisfying(alert -> {
            assertThat(alert.message().team()).isEqualTo("SC1-V1");
            assertThat(alert.message().details(PlanDetails.class).planReason()).isEqualTo(PlanReason.DECLINED);
            assertThat(alert.urgency().dueAt()).isEqualTo("2007-12-07T13:00:00Z");
        });
    }

    @Test
    void a_declined_plan_is_settled_by_one_that_is_offered_or_made_later_but_not_by_one_from_before() {
        var declined = PLAN.declined(LAST_WEEK, TODAY);
        assertThat(raise(need(declined, LATER_PLAN.offered(TODAY)))).isEmpty();
        assertThat(raise(need(declined, LATER_PLAN.offered(LAST_WEEK)))).isEmpty();
        assertThat(raise(need(declined, LATER_PLAN.made(A_YEAR_AGO, TODAY)))).isEmpty();
        assertThat(raise(need(declined, LATER_PLAN.offered(A_YEAR_AGO)))).isPresent();
        assertThat(raise(need(declined, LATER_PLAN.made(A_YEAR_AGO)))).isPresent();
    }

    @Test
    void of_two_plans_declined_on_the_day_on_which_both_were_offered_one_is_told() {
        var first = PLAN.declined(TODAY, TODAY);
        var second = LATER_PLAN.declined(TODAY, TODAY);

        assertThat(raise(need(first, second))).isEmpty();
        assertThat(raise(need(second, first))).isPresent();
    }

    @Test
    void a_plan_is_stale_when_more_than_twelve_months_have_passed_since_it_was_made_or_followed_up() {
        assertThat(raise(need(PLAN.made(A_YEAR_AGO.minusDays(1))))).isPresent();
        assertThat(raise(need(PLAN.made(A_YEAR_AGO)))).isEmpty();
        assertThat(raise(need(PLAN.followedUp(A_YEAR_AGO.minusYears(1), A_YEAR_AGO.minusDays(1)))))
                .isPresent();
        assertThat(raise(need(PLAN.followedUp(A_YEAR_AGO.minusYears(1), LAST_WEEK))))
                .isEmpty();
        assertThat(raise(need(PLAN.ended(A_YEAR_AGO.minusYears(1))))).isEmpty();
        assertThat(raise(need(PLAN.offered(A_YEAR_AGO.minusYears(1))))).isEmpty();
    }

    @Test
    void of_several_plans_in_force_the_newest_alone_can_be_stale() {
        var stale = PLAN.made(A_YEAR_AGO.minusDays(2));
        assertThat(raise(need(stale, LATER_PLAN.made(LAST_WEEK)))).isEmpty();
        assertThat(raise(need(stale, LATER_PLAN.made(A_YEAR_AGO.minusDays(1))))).isEmpty();
        assertThat(raise(need(stale, LATER_PLAN.ended(LAST_WEEK)))).isPresent();
    }

    @Test
    void what_was_registered_wrongly_is_told_to_nobody_and_settles_nothing() {
        var declined = PLAN.declined(LAST_WEEK, LAST_WEEK);
        assertThat(raise(need(PLAN.discarded(A_YEAR_AGO.minusDays(1))))).isEmpty();
        assertThat(raise(need(declined, LATER_PLAN.discarded(TODAY)))).isPresent();
        assertThat(raise(need(declined, LATER_PLAN.agreed(TODAY)))).isEmpty();
    }

    @Test
    void a_plan_that_another_one_replaced_is_not_stale() {
        assertThat(raise(need(PLAN.replaced(A_YEAR_AGO.minusDays(1))))).isEmpty();
    }

    @Test
    void nobody_is_told_of_a_citizen_who_is_not_shared_today_or_was_not_when_they_declined() {
        var declined = PLAN.declined(LAST_WEEK, LAST_WEEK);
        var stale = PLAN.made(A_YEAR_AGO.minusDays(1));
        var until = List.of(new SharedDays(new Period(LocalDate.of(2000, 1, 1), TODAY), null, null));
        var sinceToday = List.of(SharedDays.since(TODAY));

        assertThat(raise(need(declined, until))).isEmpty();
        assertThat(raise(need(stale, until))).isEmpty();
        assertThat(raise(need(declined, sinceToday))).isEmpty();
        assertThat(raise(need(stale, sinceToday))).isPresent();
    }

    @Test
    void what_was_old_when_history_brought_it_alerts_nobody_and_what_became_old_since_does() {
        var stale = A_YEAR_AGO.minusDays(1);
        assertThat(raise(need(PLAN.recorded(TODAY, Origin.BACKFILL).declined(LAST_WEEK, LAST_WEEK))))
                .isEmpty();
        assertThat(raise(need(PLAN.recorded(TODAY, Origin.BACKFILL).made(stale))))
                .isEmpty();
        assertThat(raise(need(PLAN.recorded(TODAY.minusDays(1), Origin.BACKFILL).made(stale))))
                .isPresent();
        assertThat(raise(need(PLAN.recorded(TODAY, Origin.LIVE).made(stale)))).isPresent();
    }

    @Test
    void a_follow_up_withdraws_what_waits_and_leaves_what_was_acted_on_until_it_is_stale_again() {
        var stale = need(PLAN.made(A_YEAR_AGO.minusYears(2)));
        var followedUp = need(PLAN.followedUp(A_YEAR_AGO.minusYears(2), TODAY));
        var staleAgain = need(PLAN.followedUp(A_YEAR_AGO.minusYears(2), A_YEAR_AGO.minusDays(1)));

        var waiting = raise(stale).orElseThrow();
        waiting.follow(followedUp, CLOCK);
        assertThat(waiting.phase()).isEqualTo(WITHDRAWN);

        var acted = raise(stale).orElseThrow();
        acted.act(Outcome.PLAN_FOLLOWED_UP, null, "S-1", CLOCK);
        acted.follow(followedUp, CLOCK);
        assertThat(acted.phase()).isEqualTo(ACTED);
        acted.follow(staleAgain, CLOCK);
        assertThat(acted.phase()).isEqualTo(OPEN);
    }

    @Test
    void plans_alone_can_be_offered_and_followed_up_and_no_benefit_is_resumed_by_one() {
        assertThat(Outcome.of(AlertKind.SOCIAL_PLAN))
                .contains(Outcome.PLAN_OFFERED, Outcome.PLAN_FOLLOWED_UP)
                .doesNotContain(Outcome.BENEFIT_RESUMED);
        assertThat(Outcome.of(AlertKind.DROP_OUT_WARNING))
                .doesNotContain(Outcome.PLAN_OFFERED, Outcome.PLAN_FOLLOWED_UP, Outcome.BENEFIT_RESUMED);
        var alert = raise(need(PLAN.declined(LAST_WEEK, TODAY))).orElseThrow();
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> alert.act(Outcome.BENEFIT_RESUMED, null, "S-1", CLOCK))
                .extracting(RuleViolation::code)
                .isEqualTo("outcome-of-other-kind");
    }

    private static Optional<Alert> raise(AlertNeed need) {
        return Alert.raise(need, CLOCK, Instant.EPOCH);
    }

    private static AlertNeed need(SocialPlan plan, SocialPlan... others) {
        return need(plan, List.of(others), SHARED);
    }

    private static AlertNeed need(SocialPlan plan, List<SharedDays> shared) {
        return need(plan, List.of(), shared);
    }

    private static AlertNeed need(SocialPlan plan, List<SocialPlan> others, List<SharedDays> shared) {
        var team = new SofTeam(plan.citizenId(), "SC1-V1", null, Period.since(LocalDate.of(2000, 1, 1)));
        var route = new SofRoute(List.of(team), SampleDirectory.withEntryPoint("SOF-X"));
        return new PlanSituation(plan, others, new SofCitizen(shared, false, route), TODAY, 12, () -> 5).need();
    }
}
