package dk.kk.shared.notification.stopalert;

import static dk.kk.shared.notification.known.Stop.Origin.BACKFILL;
import static dk.kk.shared.notification.known.Stop.Origin.LIVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dk.kk.shared.notification.known.BenefitType;
import dk.kk.shared.notification.known.SofTeam;
import dk.kk.shared.notification.known.Stop;
import dk.kk.shared.notification.known.StopFacts;
import dk.kk.shared.notification.known.StopGround;
import dk.kk.shared.notification.known.StopKind;
import dk.kk.shared.notification.known.StopPhase;
import dk.kk.shared.notification.routing.SofRoute;
import dk.kk.shared.platform.days.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StopSituationTest {

    private static final LocalDate EFFECTIVE = LocalDate.of(2007, 12, 1);
    private static final UUID CITIZEN = UUID.randomUUID();
    private static final Period ALWAYS = new Period(LocalDate.of(2000, 1, 1), null);
    private static final Period UNTIL_THE_DAY = new Period(LocalDate.of(2000, 1, 1), EFFECTIVE);
    private static final Period FROM_THE_DAY = new Period(EFFECTIVE, EFFECTIVE.plusDays(1));

    @Test
    void the_team_responsible_on_the_day_the_stop_takes_effect_is_told() {
        var responsible =
                List.of(new SofTeam(CITIZEN, "SC1-V1", UNTIL_THE_DAY), new SofTeam(CITIZEN, "SC2-V1", FROM_THE_DAY));

        assertThat(teamToTell(situation(StopPhase.DECIDED, List.of(ALWAYS), responsible)))
                .isEqualTo("SC2-V1");
    }

    @Test
    void without_a_responsible_team_on_that_day_the_entry_point_is_told() {
        var responsible = List.of(new SofTeam(CITIZEN, "SC1-V1", UNTIL_THE_DAY));

        assertThat(teamToTell(situation(StopPhase.DECIDED, List.of(ALWAYS), responsible)))
                .isEqualTo("SOF-X");
    }

    @Test
    void nobody_is_told_of_a_citizen_who_is_not_shared_on_that_day() {
        assertThat(teamToTell(situation(StopPhase.DECIDED, List.of(), List.of())))
                .isNull();
        assertThat(teamToTell(situation(StopPhase.DECIDED, List.of(UNTIL_THE_DAY), List.of())))
                .isNull();
        assertThat(teamToTell(situation(StopPhase.DECIDED, List.of(FROM_THE_DAY), List.of())))
                .isNotNull();
    }

    @ParameterizedTest
    @EnumSource
    void sof_is_told_from_the_decision_on_and_not_of_what_was_dropped_or_withdrawn(StopPhase phase) {
        var told = switch (phase) {
            case DECIDED, EFFECTIVE, RESUMED, BENEFIT_ENDED -> true;
            case CONSIDERED, HEARING, DROPPED, WITHDRAWN -> false;
        };

        assertThat(teamToTell(situation(phase, List.of(ALWAYS), List.of())) != null)
                .isEqualTo(told);
    }

    @ParameterizedTest
    @EnumSource
    void imported_history_alerts_nobody(StopPhase phase) {
        var stop = stop(phase, BACKFILL);

        assertThat(teamToTell(new StopSituation(stop, List.of(ALWAYS), new SofRoute(List.of(), "SOF-X"))))
                .isNull();
    }

    @Test
    void a_decided_stop_without_a_day_is_no_stop_we_understand() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Stop(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        StopPhase.DECIDED,
                        null,
                        null,
                        LIVE,
                        Instant.EPOCH,
                        StopFacts.UNKNOWN));
    }

    @Test
    void a_stop_that_is_recorded_once_more_shows_nothing_new_but_another_phase_or_day_does() {
        var shown = StopDetails.of(stop(StopPhase.DECIDED, LIVE));
        var later = Instant.EPOCH.plusSeconds(1);

        assertThat(again(shown, StopPhase.DECIDED, EFFECTIVE, later).addNothingTo(shown))
                .isTrue();
        assertThat(again(shown, StopPhase.EFFECTIVE, EFFECTIVE, later).addNothingTo(shown))
                .isFalse();
        assertThat(again(shown, StopPhase.DECIDED, EFFECTIVE.plusDays(1), later).addNothingTo(shown))
                .isFalse();
    }

    @Test
    void which_benefit_is_stopped_is_news_when_it_is_heard_after_the_stop() {
        var shown = StopDetails.of(stop(StopPhase.DECIDED, LIVE));
        var facts = new StopFacts(StopGround.SANCTION, StopKind.STOP, UUID.randomUUID(), BenefitType.CASH_BENEFIT);
        var heard = new Stop(
                shown.stopId(), CITIZEN, StopPhase.DECIDED, EFFECTIVE, Instant.EPOCH, LIVE, Instant.EPOCH, facts);

        assertThat(StopDetails.of(heard).addNothingTo(shown)).isFalse();
        assertThat(StopDetails.of(heard).addNothingTo(StopDetails.of(heard))).isTrue();
    }

    private static StopDetails again(StopDetails shown, StopPhase phase, LocalDate day, Instant recordedAt) {
        return new StopDetails(shown.stopId(), phase, day, shown.stopDecidedAt(), recordedAt, null, null, null);
    }

    private static @Nullable String teamToTell(StopSituation situation) {
        return situation.need().team();
    }

    private static StopSituation situation(StopPhase phase, List<Period> shared, List<SofTeam> responsible) {
        return new StopSituation(stop(phase, LIVE), shared, new SofRoute(responsible, "SOF-X"));
    }

    private static Stop stop(StopPhase phase, Stop.Origin origin) {
        return new Stop(
                UUID.randomUUID(), CITIZEN, phase, EFFECTIVE, Instant.EPOCH, origin, Instant.EPOCH, StopFacts.UNKNOWN);
    }
}
