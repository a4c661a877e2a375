package dk.kk.shared.platform.stream;

import static dk.kk.shared.platform.stream.MovesTest.Phase.DONE;
import static dk.kk.shared.platform.stream.MovesTest.Phase.OPEN;
import static dk.kk.shared.platform.stream.MovesTest.Phase.SHUT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.testing.LifecycleWalk;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MovesTest {

    enum Phase {
        OPEN,
        DONE,
        SHUT
    }

    private static final Moves<Phase> MOVES = Moves.of(Phase.class)
            .from(OPEN)
            .to(DONE, "finished")
            .to(SHUT, "given-up")
            .from(DONE)
            .to(SHUT, "filed");

    @Test
    void every_pair_is_legal_or_refused_as_the_table_says() {
        assertThat(LifecycleWalk.of(
                        Phase.class, (from, to) -> MOVES.move(from, to).word()))
                .containsExactlyInAnyOrder("OPEN -> DONE: finished", "OPEN -> SHUT: given-up", "DONE -> SHUT: filed");
    }

    @Test
    void a_refusal_says_what_is_allowed() {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> MOVES.move(DONE, OPEN))
                .satisfies(refusal -> assertThat(refusal.arguments())
                        .containsEntry("from", DONE)
                        .containsEntry("to", OPEN)
                        .containsEntry("allowed", Set.of(SHUT)));
    }

    @Test
    void each_move_says_what_happened() {
        assertThat(MOVES.move(OPEN, SHUT).word()).isEqualTo("given-up");
        assertThat(MOVES.move(DONE, SHUT).word()).isEqualTo("filed");
        assertThat(MOVES.from(DONE).to(SHUT, "closed").move(DONE, SHUT).word()).isEqualTo("closed");
        assertThat(MOVES.from(DONE).to(SHUT, "closed").allowed(DONE)).containsExactly(SHUT);
    }
}
