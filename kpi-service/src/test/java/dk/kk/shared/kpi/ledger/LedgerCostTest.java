package dk.kk.shared.kpi.ledger;

import dk.kk.shared.kpi.Someone;
import dk.kk.shared.platform.consumer.Inbox;
import dk.kk.shared.platform.testing.CostBound;
import dk.kk.shared.platform.testing.SqlCost;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class LedgerCostTest {

    private static final LocalDate DAY = LocalDate.of(1986, 5, 1);

    @Inject
    Inbox inbox;

    private final Someone someone = new Someone();

    @Test
    void to_fold_an_event_of_somebody_who_was_never_merged_costs_what_operations_are_told() {
        inbox.receive(someone.shared(DAY, DAY.plusDays(1)).told(1).poll());
        inbox.receive(someone.matchGroup("4", DAY, DAY.plusDays(1)).told(1).poll());
        var another = someone.matchGroup("3", DAY, DAY.plusDays(1)).told(2).poll();

        SqlCost.of(() -> inbox.receive(another)).isWithin(CostBound.of("a batch with facts"));
    }

    @Test
    void to_fold_an_event_of_an_alias_costs_what_operations_are_told() {
        var alias = new Someone();
        inbox.receive(someone.shared(DAY, DAY.plusDays(1)).told(1).poll());
        inbox.receive(alias.matchGroup("4", DAY, DAY.plusDays(1)).told(1).poll());
        inbox.receive(alias.mergedInto(someone, "2008-01-01T10:00:00Z").told(1).poll());
        var another = alias.matchGroup("3", DAY, DAY.plusDays(1)).told(2).poll();

        SqlCost.of(() -> inbox.receive(another)).isWithin(CostBound.of("a batch with an alias' facts"));
    }
}
