package dk.kk.shared.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.kk.shared.platform.problem.RuleViolation;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LifecycleWalkTest {

    enum Phase {
        OPEN,
        SHUT
    }

    @Test
    void it_says_which_moves_are_possible() {
        assertThat(LifecycleWalk.of(Phase.class, (from, to) -> shut(from, to, "illegal-move", Set.of(Phase.SHUT))))
                .containsExactly("OPEN -> SHUT: shut");
    }

    @Test
    void a_refusal_of_another_kind_or_with_other_phases_fails() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() ->
                        LifecycleWalk.of(Phase.class, (from, to) -> shut(from, to, "not-found", Set.of(Phase.SHUT))))
                .withMessageContaining("not-found");
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> LifecycleWalk.of(Phase.class, (from, to) -> shut(from, to, "illegal-move", Set.of())))
                .withMessageContaining("refused from OPEN");
    }

    private static String shut(Phase from, Phase to, String refusal, Set<Phase> allowedFromOpen) {
        if (from == Phase.OPEN && to == Phase.SHUT) {
            return "shut";
        }
        throw new RuleViolation(refusal, "allowed", from == Phase.OPEN ? allowedFromOpen : Set.of());
    }
}
