package dk.kk.shared.kpi.definition;

import static dk.kk.shared.kpi.ledger.FactKind.JOB_PLAN;
import static dk.kk.shared.kpi.ledger.FactKind.SOCIAL_PLAN;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FactsCoverTest {
    @Test
    void it_says_the_same_in_sql_whatever_order_its_kinds_come_in() {
        assertThat(FactsCover.of(SOCIAL_PLAN, JOB_PLAN).sql())
                .isEqualTo(FactsCover.of(JOB_PLAN, SOCIAL_PLAN).sql());
    }
}
