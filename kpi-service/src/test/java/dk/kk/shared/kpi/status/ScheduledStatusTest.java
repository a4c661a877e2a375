package dk.kk.shared.kpi.status;

import static dk.kk.shared.kpi.status.Committee.EMPLOYMENT_AND_INTEGRATION;
import static dk.kk.shared.kpi.status.Committee.SOCIAL_SERVICES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.kk.shared.kpi.figure.Goal;
import dk.kk.shared.platform.problem.RuleViolation;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScheduledStatusTest {

    @Test
    void one_committee_is_to_have_a_status_in_october_2009_and_both_in_early_2010_and_after() {
        assertThat(ScheduledStatus.ALL)
                .extracting(scheduled -> scheduled.year() + " " + scheduled.committee())
                .containsExactly(
                        "2009 EMPLOYMENT_AND_INTEGRATION",
                        "2010 EMPLOYMENT_AND_INTEGRATION",
                        "2010 SOCIAL_SERVICES",
                        "2011 EMPLOYMENT_AND_INTEGRATION",
                        "2011 SOCIAL_SERVICES",
                        "2012 EMPLOYMENT_AND_INTEGRATION",
                        "2012 SOCIAL_SERVICES");
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> ScheduledStatus.of(SOCIAL_SERVICES, 2009))
                .extracting(RuleViolation::code)
                .isEqualTo("status-not-scheduled");
    }

    @Test
    void no_goal_is_due_in_october_2009_and_all_of_the_year_before_are_afterwards() {
        assertThat(ScheduledStatus.of(EMPLOYMENT_AND_INTEGRATION, 2009).dueGoals())
                .isEmpty();
        var early = ScheduledStatus.of(SOCIAL_SERVICES, 2010);
        assertThat(early.dueGoals()).containsExactly(Goal.values());
        assertThat(early.toldYear()).isEqualTo(2009);
    }

    @Test
    void a_status_that_nobody_made_is_due_from_its_first_day_and_overdue_after_its_last() {
        assertThat(CalendarStatus.all(List.of(), LocalDate.of(2009, 9, 30)))
                .extracting(CalendarStatus::state)
                .containsOnly(CalendarState.NOT_YET);
        var october = CalendarStatus.all(List.of(), LocalDate.of(2009, 10, 31)).getFirst();
        assertThat(october.state()).isEqualTo(CalendarState.DUE);
        assertThat(october.overdue()).isFalse();
        assertThat(CalendarStatus.all(List.of(), LocalDate.of(2009, 11, 1))
                        .getFirst()
                        .overdue())
                .isTrue();
    }
}
