package dk.kk.shared.kpi.status;

import static dk.kk.shared.kpi.duty.Administration.BIF;
import static dk.kk.shared.kpi.duty.Administration.SOF;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.platform.testing.LifecycleWalk;
import org.junit.jupiter.api.Test;

class StatusPhaseTest {

    @Test
    void a_status_moves_as_told_and_in_no_other_way() {
        assertThat(LifecycleWalk.of(
                        StatusPhase.class,
                        (from, to) -> StatusPhase.MOVES.move(from, to).word()))
                .containsExactlyInAnyOrder(
                        "DRAFT -> DRAFT: changed",
                        "DRAFT -> APPROVED_BY_BIF: approved",
                        "DRAFT -> APPROVED_BY_SOF: approved",
                        "APPROVED_BY_BIF -> DRAFT: changed",
                        "APPROVED_BY_BIF -> APPROVED_BY_BOTH: approved",
                        "APPROVED_BY_SOF -> DRAFT: changed",
                        "APPROVED_BY_SOF -> APPROVED_BY_BOTH: approved",
                        "APPROVED_BY_BOTH -> DRAFT: changed",
                        "APPROVED_BY_BOTH -> FROZEN: frozen");
    }

    @Test
    void the_second_side_to_approve_makes_it_both_and_one_side_twice_does_not() {
        assertThat(StatusPhase.DRAFT.approvedBy(BIF)).isEqualTo(StatusPhase.APPROVED_BY_BIF);
        assertThat(StatusPhase.APPROVED_BY_BIF.approvedBy(SOF)).isEqualTo(StatusPhase.APPROVED_BY_BOTH);
        assertThat(StatusPhase.APPROVED_BY_SOF.approvedBy(BIF)).isEqualTo(StatusPhase.APPROVED_BY_BOTH);
        assertThat(StatusPhase.APPROVED_BY_BIF.approvedBy(BIF)).isEqualTo(StatusPhase.APPROVED_BY_BIF);
    }
}
