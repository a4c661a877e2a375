package dk.kk.shared.platform.stream;

import static dk.kk.shared.platform.stream.MovesTest.Phase.DONE;
import static dk.kk.shared.platform.stream.MovesTest.Phase.OPEN;
import static dk.kk.shared.platform.stream.MovesTest.Phase.SHUT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.kk.shared.platform.problem.RuleViolation;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MovesTest {

    enum Phase {
        OPEN,
        DONE,
        SHUT
    }

    private static final Moves<Phase> MOVES =
            Moves.of(Phase.class).from(OPEN).to(DONE, SHUT).from(DONE).to(SHUT);

    @Test
    void every_pair_is_legal_or_refused_as_the_table_says() {
        for (var from : Phase.values()) {
            for (var to : Phase.values()) {
                if (Set.of("OPEN DONE", "OPEN SHUT", "DONE SHUT").contains(from + " " + to)) {
                    assertThat(MOVES.move(from, to)).isEqualTo(to);
                } else {
                    assertThatExceptionOfType(RuleViolation.class)
                            .isThrownBy(() -> MOVES.move(from, to))
                            .extracting(RuleViolation::code)
                            .isEqualTo("illegal-move");
                }
            }
        }
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
}
