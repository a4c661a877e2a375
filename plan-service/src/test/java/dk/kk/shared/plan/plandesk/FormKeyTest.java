package dk.kk.shared.plan.plandesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.kk.shared.platform.problem.RuleViolation;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FormKeyTest {
    private static final UUID ID = new UUID(1, 2);

    @Test
    void a_form_is_known_again_by_what_it_is_about() {
        assertThat(FormKey.of(FormKey.of(ID, 12)).number()).isEqualTo(12);
        assertThat(FormKey.of(FormKey.of(ID, 12)).id()).isEqualTo(ID);
        var finding = FormKey.of("SAME_GOAL_TWICE:" + ID + ":" + new UUID(3, 4));
        assertThat(finding.rule()).isEqualTo("SAME_GOAL_TWICE");
        assertThat(finding.ids()).containsExactly(ID, new UUID(3, 4));
        assertThat(finding.number()).isZero();
    }

    @Test
    void what_no_form_of_ours_says_is_refused() {
        for (var typed : List.of("?", "x", ID.toString(), ":" + ID + "#12345", ":" + ID + "#-1", ":" + ID + " ")) {
            assertThatExceptionOfType(RuleViolation.class)
                    .as(typed)
                    .isThrownBy(() -> FormKey.of(typed))
                    .extracting(RuleViolation::code)
                    .isEqualTo("form-incomplete");
        }
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> FormKey.of("SAME_GOAL_TWICE").id());
    }
}
