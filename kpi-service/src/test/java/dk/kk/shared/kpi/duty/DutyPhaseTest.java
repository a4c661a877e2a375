package dk.kk.shared.kpi.duty;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.platform.testing.LifecycleWalk;
import org.junit.jupiter.api.Test;

class DutyPhaseTest {

    @Test
    void a_duty_moves_as_told_and_in_no_other_way() {
        assertThat(LifecycleWalk.of(
                        DutyPhase.class,
                        (from, to) -> DutyPhase.MOVES.move(from, to).word()))
                .containsExactlyInAnyOrder(
                        "NOT_STARTED -> UNDER_WAY: started",
                        "NOT_STARTED -> IMPLEMENTED: implemented",
                        "NOT_STARTED -> DELAYED: delayed",
                        "NOT_STARTED -> GIVEN_UP: given-up",
                        "UNDER_WAY -> IMPLEMENTED: implemented",
                        "UNDER_WAY -> DELAYED: delayed",
                        "UNDER_WAY -> GIVEN_UP: given-up",
                        "DELAYED -> UNDER_WAY: resumed",
                        "DELAYED -> IMPLEMENTED: implemented",
                        "DELAYED -> GIVEN_UP: given-up",
                        "IMPLEMENTED -> UNDER_WAY: reopened",
                        "GIVEN_UP -> UNDER_WAY: taken-up-again");
    }
}
