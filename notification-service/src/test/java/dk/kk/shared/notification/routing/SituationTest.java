package dk.kk.shared.notification.routing;

import static dk.kk.shared.notification.routing.Stop.Origin.BACKFILL;
import static dk.kk.shared.notification.routing.Stop.Origin.LIVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SituationTest {

    private static final LocalDate EFFECTIVE = LocalDate.of(2007, 12, 1);
    private static final Days ALWAYS = new Days(LocalDate.of(2000, 1, 1), null);
    private static final Days UNTIL_THE_DAY = new Days(LocalDate.of(2000, 1, 1), EFFECTIVE);
    private static final Days FROM_THE_DAY = new Days(EFFECTIVE, EFFECTIVE.plusDays(1));

    @Test
    void the_team_responsible_on_the_day_the_stop_takes_effect_is_told() {
        var responsible = List.of(new Responsible("SC1-V1", UNTIL_THE_DAY), new Responsible("SC2-V1", FROM_THE_DAY));

        assertThat(situation(StopPhase.DECIDED, List.of(ALWAYS), responsible).teamToTell())
                .contains("SC2-V1");
    }

    @Test
    void without_a_responsible_team_on_that_day_the_entry_point_is_told() {
        var responsible = List.of(new Responsible("SC1-V1", UNTIL_THE_DAY));

        assertThat(situation(StopPhase.DECIDED, List.of(ALWAYS), responsible).teamToTell())
                .contains("SOF-X");
    }

    @Test
    void nobody_is_told_of_a_citizen_who_is_not_shared_on_that_day() {
        assertThat(situation(StopPhase.DECIDED, List.of(), List.of()).teamToTell())
                .isEmpty();
        assertThat(situation(StopPhase.DECIDED, List.of(UNTIL_THE_DAY), List.of())
                        .teamToTell())
                .isEmpty();
        assertThat(situation(StopPhase.DECIDED, List.of(FROM_THE_DAY), List.of())
                        .teamToTell())
                .isPresent();
    }

    @ParameterizedTest
    @EnumSource
    void sof_is_told_from_the_decision_on_and_not_of_what_was_dropped_or_withdrawn(StopPhase phase) {
        var told = switch (phase) {
            case DECIDED, EFFECTIVE, RESUMED -> true;
            case CONSIDERED, HEARING, DROPPED, WITHDRAWN -> false;
        };

        assertThat(situation(phase, List.of(ALWAYS), List.of()).teamToTell().isPresent())
                .isEqualTo(told);
    }

    @ParameterizedTest
    @EnumSource
    void imported_history_alerts_nobody(StopPhase phase) {
        var stop = stop(phase, BACKFILL);

        assertThat(new Situation(stop, List.of(ALWAYS), List.of(), "SOF-X").teamToTell())
                .isEmpty();
    }

    @Test
    void a_decided_stop_without_a_day_is_no_stop_we_understand() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Stop(
                        UUID.randomUUID(), UUID.randomUUID(), StopPhase.DECIDED, null, null, LIVE, Instant.EPOCH));
    }

    private static Situation situation(StopPhase phase, List<Days> shared, List<Responsible> responsible) {
        return new Situation(stop(phase, LIVE), shared, responsible, "SOF-X");
    }

    private static Stop stop(StopPhase phase, Stop.Origin origin) {
        return new Stop(UUID.randomUUID(), UUID.randomUUID(), phase, EFFECTIVE, Instant.EPOCH, origin, Instant.EPOCH);
    }
}
