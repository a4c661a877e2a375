package dk.kk.shared.citizen.register;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.platform.testing.LifecycleWalk;
import org.junit.jupiter.api.Test;

class LifeStateTest {

    @Test
    void every_move_that_is_not_in_the_table_is_refused() {
        assertThat(LifecycleWalk.of(
                        LifeState.class,
                        (from, to) -> LifeState.MOVES.move(from, to).word()))
                .containsExactlyInAnyOrder(
                        "RESIDENT -> DEAD: ended",
                        "RESIDENT -> MOVED: ended",
                        "RESIDENT -> EMIGRATED: ended",
                        "RESIDENT -> OTHER: ended",
                        "MOVED -> RESIDENT: returned",
                        "EMIGRATED -> RESIDENT: returned",
                        "OTHER -> RESIDENT: returned");
    }

    @Test
    void every_reason_to_end_leads_to_a_state_of_its_own() {
        for (var reason : EndReason.values()) {
            assertThat(LifeState.of(reason).name()).isEqualTo(reason.name());
        }
        assertThat(LifeState.of(null)).isEqualTo(LifeState.RESIDENT);
    }
}
