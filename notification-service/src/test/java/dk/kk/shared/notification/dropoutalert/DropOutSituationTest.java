package dk.kk.shared.notification.dropoutalert;

import static dk.kk.shared.notification.alert.AlertPhase.ACTED;
import static dk.kk.shared.notification.alert.AlertPhase.OPEN;
import static dk.kk.shared.notification.alert.AlertPhase.WITHDRAWN;
import static dk.kk.shared.notification.known.EnrolmentPhase.DROPPED_OUT;
import static dk.kk.shared.notification.known.EnrolmentPhase.STARTED;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.notification.alert.Alert;
import dk.kk.shared.notification.alert.AlertNeed;
import dk.kk.shared.notification.alert.Outcome;
import dk.kk.shared.notification.known.DropOutWarning;
import dk.kk.shared.notification.known.SharedDays;
import dk.kk.shared.notification.known.SofTeam;
import dk.kk.shared.notification.routing.SampleDirectory;
import dk.kk.shared.notification.routing.SofCitizen;
import dk.kk.shared.notification.routing.SofRoute;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.days.Period;
import dk.kk.shared.platform.stream.Origin;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DropOutSituationTest {

    private static final BusinessClock CLOCK = BusinessClock.at(Instant.parse("2007-11-30T11:00:00Z"));
    private static final LocalDate TODAY = CLOCK.today();
    private static final LocalDate MONDAY = LocalDate.of(2007, 11, 12);
    private static final String WEEK = "2007-W46";
    private static final SampleWarning WARNING = SampleWarning.begin();
    private static final SharedDays LONG = SharedDays.since(LocalDate.of(2000, 1, 1));

    @Test
    void who_has_a_shared_citizen_today_is_told_and_has_three_working_days() {
        var raised = raise(need(WARNING.since(WEEK), List.of(LONG), false));

        assertThat(raised).hasValueSatisfying(alert -> {
            assertThat(alert.message().team()).isEqualTo("SC2-V1");
            assertThat(alert.urgency().dueAt()).isEqualTo("2007-12-05T14:00:00Z");
        });
    }

    @Test
    void a_citizen_on_the_green_line_waits_four_opening_hours() {
        var raised = raise(need(WARNING.since(WEEK), List.of(LONG), true));

        assertThat(raised)
                .hasValueSatisfying(alert -> assertThat(alert.urgency().dueAt()).isEqualTo("2007-12-03T09:00:00Z"));
    }

    @Test
    void of_a_citizen_who_was_shared_since_the_warning_the_last_team_is_told_and_of_one_from_before_it_nobody() {
        assertThat(raise(need(WARNING.since(WEEK), List.of(until(MONDAY.plusDays(1))), false)))
                .hasValueSatisfying(alert -> assertThat(alert.message().team()).isEqualTo("SC1-V1"));
        assertThat(raise(need(WARNING.since(WEEK), List.of(until(MONDAY)), false)))
                .isEmpty();
        assertThat(raise(need(WARNING.since(WEEK), List.of(SharedDays.since(TODAY.plusDays(1))), false)))
                .isEmpty();
        assertThat(raise(need(WARNING.since(WEEK), List.of(SharedDays.since(TODAY)), false)))
                .isPresent();
    }

    @Test
    void sharing_that_is_believed_no_more_tells_nobody() {
        var gone = new SharedDays(LONG.days(), Instant.EPOCH, Instant.parse("2007-11-29T10:00:00Z"));

        assertThat(raise(need(WARNING.since(WEEK), List.of(gone), false))).isEmpty();
    }

    @Test
    void a_warning_that_history_brings_tells_nobody_but_takes_nothing_back() {
        var history = need(WARNING.since(WEEK, Origin.BACKFILL), List.of(LONG), false);
        assertThat(raise(history)).isEmpty();

        var alert = raise(need(WARNING.since(WEEK), List.of(LONG), false)).orElseThrow();
        alert.follow(history, CLOCK);
        assertThat(alert.phase()).isEqualTo(OPEN);
    }

    @Test
    void it_is_withdrawn_with_the_warning_and_with_the_course() {
        for (var phase : List.of(STARTED, DROPPED_OUT)) {
            var alert = raise(need(WARNING.since(WEEK), List.of(LONG), false)).orElseThrow();
            alert.follow(need(WARNING.over(WEEK, phase), List.of(LONG), false), CLOCK);
            assertThat(alert.phase()).isEqualTo(WITHDRAWN);
        }
    }

    @Test
    void what_was_acted_on_comes_back_with_a_later_warning_alone() {
        var alert = raise(need(WARNING.since(WEEK), List.of(LONG), false)).orElseThrow();
        alert.act(Outcome.CONTACTED_CITIZEN, null, "S-1", CLOCK);

        alert.follow(need(WARNING.over(WEEK, STARTED), List.of(LONG), false), CLOCK);
        alert.follow(need(WARNING.since("2007-W45"), List.of(LONG), false), CLOCK);
        assertThat(alert.phase()).isEqualTo(ACTED);

        alert.follow(need(WARNING.since("2008-W01"), List.of(LONG), false), CLOCK);
        assertThat(alert.phase()).isEqualTo(OPEN);
    }

    private static Optional<Alert> raise(AlertNeed need) {
        return Alert.raise(need, CLOCK, Instant.EPOCH);
    }

    private static SharedDays until(@Nullable LocalDate to) {
        return new SharedDays(new Period(LocalDate.of(2000, 1, 1), to), null, null);
    }

    /** SC1-V1 had the citizen until the end of the warning's week, SC2-V1 has them since. */
    private static AlertNeed need(DropOutWarning warning, List<SharedDays> shared, boolean greenLine) {
        var handedOver = MONDAY.plusDays(7);
        var teams = List.of(
                new SofTeam(warning.citizenId(), "SC1-V1", null, new Period(LocalDate.of(2000, 1, 1), handedOver)),
                new SofTeam(warning.citizenId(), "SC2-V1", null, Period.since(handedOver)));
        var route = new SofRoute(teams, SampleDirectory.withEntryPoint("SOF-X"));
        return new DropOutSituation(warning, new SofCitizen(shared, greenLine, route), TODAY, SampleWarning.SETTINGS)
                .need();
    }
}
