package dk.kk.shared.notification.stopalert;

import static dk.kk.shared.notification.stopalert.MunicipalSettings.DECIDED_ONLY;
import static dk.kk.shared.notification.stopalert.MunicipalSettings.EARLY;
import static dk.kk.shared.notification.stopalert.SampleStop.CONSIDERED;
import static dk.kk.shared.notification.stopalert.SampleStop.EFFECTIVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dk.kk.shared.notification.alert.Audience;
import dk.kk.shared.notification.alert.TimeAllowed;
import dk.kk.shared.notification.known.SharedDays;
import dk.kk.shared.notification.known.SofTeam;
import dk.kk.shared.notification.known.Stop;
import dk.kk.shared.notification.known.Stop.Origin;
import dk.kk.shared.notification.known.StopDays;
import dk.kk.shared.notification.known.StopPhase;
import dk.kk.shared.notification.routing.SampleDirectory;
import dk.kk.shared.notification.routing.SofCitizen;
import dk.kk.shared.notification.routing.SofRoute;
import dk.kk.shared.platform.days.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StopSituationTest {

    private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);
    private static final Period ALWAYS = Period.since(LONG_AGO);
    private static final Period UNTIL_THE_DAY = new Period(LONG_AGO, EFFECTIVE);
    private static final Period ON_THE_DAY = new Period(EFFECTIVE, EFFECTIVE.plusDays(1));

    private final SampleStop sample = SampleStop.begin();

    @Test
    void the_team_responsible_on_the_day_the_stop_takes_effect_is_told() {
        assertThat(teamToTell(
                        StopPhase.DECIDED, List.of(ALWAYS), team("SC1-V1", UNTIL_THE_DAY), team("SC2-V1", ON_THE_DAY)))
                .isEqualTo("SC2-V1");
    }

    @Test
    void without_a_responsible_team_on_that_day_the_entry_point_is_told() {
        assertThat(teamToTell(StopPhase.DECIDED, List.of(ALWAYS), team("SC1-V1", UNTIL_THE_DAY)))
                .isEqualTo("SOF-X");
    }

    @Test
    void nobody_is_told_of_a_citizen_who_is_not_shared_on_that_day() {
        assertThat(teamToTell(StopPhase.DECIDED, List.of())).isNull();
        assertThat(teamToTell(StopPhase.DECIDED, List.of(UNTIL_THE_DAY))).isNull();
        assertThat(teamToTell(StopPhase.DECIDED, List.of(ON_THE_DAY))).isNotNull();
    }

    @ParameterizedTest
    @EnumSource(names = {"CONSIDERED", "HEARING"})
    void of_a_stop_that_is_not_decided_the_team_responsible_on_the_day_it_was_considered_is_told(StopPhase phase) {
        var then = new Period(CONSIDERED, CONSIDERED.plusDays(1));

        assertThat(teamToTell(phase, List.of(then), team("SC1-V1", then), team("SC2-V1", ON_THE_DAY)))
                .isEqualTo("SC1-V1");
        assertThat(teamToTell(phase, List.of(ON_THE_DAY))).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void sof_is_told_from_the_first_consideration_on_and_of_what_was_called_off_if_it_heard_of_it(StopPhase phase) {
        var audience = switch (phase) {
            case CONSIDERED, HEARING, DECIDED, EFFECTIVE, RESUMED, BENEFIT_ENDED -> Audience.RESPONSIBLE;
            case DROPPED, WITHDRAWN -> Audience.WAS_TOLD;
        };

        assertThat(teamToTell(phase, List.of(ALWAYS))).isEqualTo("SOF-X");
        assertThat(situation(phase).need().audience()).isEqualTo(audience);
    }

    @ParameterizedTest
    @EnumSource
    void where_the_early_warning_is_switched_off_sof_is_told_from_the_decision_on(StopPhase phase) {
        var told = switch (phase) {
            case DECIDED, EFFECTIVE, RESUMED, DROPPED, WITHDRAWN, BENEFIT_ENDED -> true;
            case CONSIDERED, HEARING -> false;
        };
        var situation =
                new StopSituation(sample.in(phase), new SofCitizen(shared(ALWAYS), false, route()), DECIDED_ONLY);

        assertThat(situation.need().to() != null).isEqualTo(told);
    }

    @ParameterizedTest
    @EnumSource
    void each_phase_is_told_on_the_provision_the_municipality_names_for_it(StopPhase phase) {
        var provision = switch (phase) {
            case CONSIDERED -> null; // it has named none
            case HEARING -> "on the hearing";
            case DECIDED, EFFECTIVE, RESUMED, DROPPED, WITHDRAWN, BENEFIT_ENDED -> "on the decision";
        };

        assertThat(situation(phase).need().details())
                .isInstanceOfSatisfying(
                        StopDetails.class,
                        shown -> assertThat(shown.legalBasis()).isEqualTo(provision));
    }

    @ParameterizedTest
    @EnumSource
    void each_phase_in_which_somebody_must_act_allows_its_time(StopPhase phase) {
        var allowed = switch (phase) {
            case CONSIDERED -> TimeAllowed.workingDays(3);
            case HEARING -> TimeAllowed.until(SampleStop.ANSWER_BY.minusDays(1));
            case DECIDED, EFFECTIVE, BENEFIT_ENDED -> TimeAllowed.workingDays(1);
            case RESUMED, DROPPED, WITHDRAWN -> TimeAllowed.UNLIMITED;
        };
        var onGreenLine =
                new StopSituation(sample.in(phase), new SofCitizen(shared(ALWAYS), true, route()), EARLY).need();

        assertThat(situation(phase).need().allowed()).isEqualTo(allowed);
        assertThat(onGreenLine.greenLine()).isTrue();
        assertThat(onGreenLine.allowed())
                .isEqualTo(allowed.equals(TimeAllowed.UNLIMITED) ? allowed : allowed.orOpeningHours(4));
    }

    @ParameterizedTest
    @EnumSource
    void imported_history_alerts_nobody(StopPhase phase) {
        var history = sample.in(phase, Origin.BACKFILL);

        assertThat(new StopSituation(history, new SofCitizen(shared(ALWAYS), false, route()), EARLY)
                        .need()
                        .to())
                .isNull();
    }

    @Test
    void a_decided_stop_without_a_day_is_no_stop_we_understand() {
        var dayless = new StopDays(CONSIDERED, CONSIDERED, null, null, null, null, null);

        assertThatIllegalArgumentException().isThrownBy(() -> sample.in(StopPhase.DECIDED, dayless));
        assertThat(sample.in(StopPhase.WITHDRAWN, dayless)).isInstanceOf(Stop.class);
    }

    private @Nullable String teamToTell(StopPhase phase, List<Period> shared, SofTeam... responsible) {
        var to = new StopSituation(
                        sample.in(phase),
                        new SofCitizen(shared(shared.toArray(Period[]::new)), false, route(responsible)),
                        EARLY)
                .need()
                .to();
        return to == null ? null : to.team();
    }

    private StopSituation situation(StopPhase phase) {
        return new StopSituation(sample.in(phase), new SofCitizen(shared(ALWAYS), false, route()), EARLY);
    }

    private static List<SharedDays> shared(Period... days) {
        return Stream.of(days)
                .map(each -> new SharedDays(each, Instant.EPOCH, null))
                .toList();
    }

    private SofTeam team(String code, Period days) {
        return new SofTeam(sample.citizen(), code, null, days);
    }

    private static SofRoute route(SofTeam... responsible) {
        return new SofRoute(List.of(responsible), SampleDirectory.withEntryPoint("SOF-X"));
    }
}
