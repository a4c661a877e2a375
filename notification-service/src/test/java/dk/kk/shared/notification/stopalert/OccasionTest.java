package dk.kk.shared.notification.stopalert;

import static dk.kk.shared.notification.known.StopPhase.DECIDED;
import static dk.kk.shared.notification.known.StopPhase.EFFECTIVE;
import static dk.kk.shared.notification.known.StopPhase.HEARING;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.notification.alert.Audience;
import dk.kk.shared.notification.known.SharedDays;
import dk.kk.shared.notification.known.StopDays;
import dk.kk.shared.notification.known.StopPhase;
import dk.kk.shared.notification.routing.SampleDirectory;
import dk.kk.shared.notification.routing.SofCitizen;
import dk.kk.shared.notification.routing.SofRoute;
import dk.kk.shared.platform.days.Period;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OccasionTest {

    private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);
    private static final Instant A_MOMENT = Instant.ofEpochSecond(1);

    private final SampleStop sample = SampleStop.begin();

    @Test
    void sof_learns_late_of_a_stop_that_was_decided_before_the_sharing_was_recorded() {
        assertThat(on(DECIDED, recorded(SampleStop.DECIDED.plus(Duration.ofMinutes(5)))))
                .hasValue(new Occasion(SampleStop.EFFECTIVE, true, false));
        assertThat(on(DECIDED, recorded(SampleStop.DECIDED)))
                .hasValue(new Occasion(SampleStop.EFFECTIVE, false, false));
    }

    @Test
    void of_a_stop_that_is_not_decided_sof_learns_late_after_the_day_on_which_bif_got_it() {
        assertThat(on(HEARING, recorded(Instant.parse("2007-11-20T22:59:00Z"))))
                .hasValue(new Occasion(SampleStop.CONSIDERED, false, false));
        assertThat(on(HEARING, recorded(Instant.parse("2007-11-21T06:00:00Z"))))
                .hasValue(new Occasion(SampleStop.CONSIDERED, true, false));
    }

    @Test
    void a_sharing_that_was_known_then_and_was_only_recorded_anew_since_is_not_late() {
        var later = SampleStop.DECIDED.plusSeconds(3600);
        var before = new SharedDays(Period.since(LONG_AGO), Instant.EPOCH, later);
        var closed = new SharedDays(new Period(LONG_AGO, SampleStop.EFFECTIVE.plusDays(9)), later, null);

        assertThat(on(DECIDED, before, closed)).map(Occasion::late).hasValue(false);
    }

    @Test
    void a_sharing_that_was_taken_back_then_and_restored_since_is_late() {
        var takenBack = new SharedDays(Period.since(LONG_AGO), Instant.EPOCH, A_MOMENT);

        assertThat(on(DECIDED, takenBack, recorded(SampleStop.DECIDED.plusSeconds(1))))
                .map(Occasion::late)
                .hasValue(true);
        assertThat(on(DECIDED, takenBack)).isEmpty();
    }

    @Test
    void a_stop_that_was_decided_elsewhere_and_recorded_days_later_is_not_late_for_a_sharing_in_between() {
        var decided = Instant.parse("2007-11-01T10:00:00Z");
        var days = new StopDays(
                SampleStop.CONSIDERED, SampleStop.CONSIDERED, null, decided, SampleStop.EFFECTIVE, null, null);

        assertThat(Occasion.of(sample.in(DECIDED, days), List.of(recorded(Instant.parse("2007-11-10T10:00:00Z")))))
                .map(Occasion::late)
                .hasValue(false);
    }

    @Test
    void of_a_stop_that_another_system_decided_sof_learns_late_when_the_sharing_came_after_bif_got_it() {
        var days = new StopDays(
                LocalDate.of(2007, 11, 1),
                null,
                null,
                Instant.parse("2007-10-31T23:00:00Z"),
                SampleStop.EFFECTIVE,
                null,
                Instant.parse("2007-11-20T08:00:00Z"));

        assertThat(Occasion.of(sample.in(DECIDED, days), List.of(recorded(Instant.parse("2007-11-10T10:00:00Z")))))
                .map(Occasion::late)
                .hasValue(false);
        assertThat(Occasion.of(sample.in(DECIDED, days), List.of(recorded(Instant.parse("2007-11-20T08:00:01Z")))))
                .map(Occasion::late)
                .hasValue(true);
    }

    @ParameterizedTest
    @CsvSource({"2007-12-02, true", "2008-03-01, true", "2008-03-02, false"})
    void a_case_that_begins_within_three_months_after_the_stop_is_told_of_it(LocalDate first, boolean told) {
        assertThat(on(EFFECTIVE, SharedDays.since(first)))
                .isEqualTo(told ? Optional.of(new Occasion(first, false, true)) : Optional.empty());
    }

    @ParameterizedTest
    @EnumSource
    void a_new_case_is_told_of_stops_alone_that_hold(StopPhase phase) {
        var first = SampleStop.EFFECTIVE.plusDays(30);
        var need = new StopSituation(
                        sample.in(phase),
                        new SofCitizen(
                                List.of(SharedDays.since(first)),
                                false,
                                new SofRoute(List.of(), SampleDirectory.withEntryPoint("SOF-X"))),
                        MunicipalSettings.EARLY)
                .need();
        var raises = need.to() != null && need.audience() == Audience.RESPONSIBLE;

        assertThat(raises).isEqualTo(phase == EFFECTIVE);
    }

    @Test
    void a_temporary_stop_that_was_over_before_the_case_began_is_not_told() {
        var first = SampleStop.EFFECTIVE.plusDays(30);

        assertThat(temporary(first.minusDays(1), first)).isEmpty();
        assertThat(temporary(first, first)).isPresent();
    }

    private Optional<Occasion> temporary(@Nullable LocalDate until, LocalDate first) {
        var days =
                new StopDays(SampleStop.CONSIDERED, null, null, SampleStop.DECIDED, SampleStop.EFFECTIVE, until, null);
        return Occasion.of(sample.in(EFFECTIVE, days), List.of(SharedDays.since(first)));
    }

    private Optional<Occasion> on(StopPhase phase, SharedDays... shared) {
        return Occasion.of(sample.in(phase), List.of(shared));
    }

    private static SharedDays recorded(Instant at) {
        return new SharedDays(Period.since(LONG_AGO), at, null);
    }
}
