package dk.kk.shared.notification.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.platform.testing.LifecycleWalk;
import org.junit.jupiter.api.Test;

class IncidentPhaseTest {

    @Test
    void the_moves_are_these_and_no_others() {
        assertThat(LifecycleWalk.of(
                        IncidentPhase.class,
                        (from, to) -> IncidentPhase.MOVES.move(from, to).word()))
                .containsExactlyInAnyOrder(
                        "OPEN -> ACKNOWLEDGED: acknowledged",
                        "OPEN -> CLEARED: cleared",
                        "ACKNOWLEDGED -> CLEARED: cleared");
    }
}
