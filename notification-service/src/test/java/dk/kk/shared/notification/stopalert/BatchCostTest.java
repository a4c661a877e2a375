package dk.kk.shared.notification.stopalert;

import dk.kk.shared.notification.Story;
import dk.kk.shared.notification.TakenCitizen;
import dk.kk.shared.notification.TakenCitizen.Transfer;
import dk.kk.shared.platform.consumer.Inbox;
import dk.kk.shared.platform.testing.CostBound;
import dk.kk.shared.platform.testing.SqlCost;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class BatchCostTest {

    @Inject
    Inbox inbox;

    private final Story story = Story.begin();

    @Test
    void to_consume_a_stop_that_alerts_costs_what_operations_are_told() {
        inbox.receive(story.shared(1, "2007-01-01").poll());
        inbox.receive(story.responsible(1, "2007-01-01 SC1-V1").poll());
        var stop = story.stop(1, "DECIDED").poll();

        SqlCost.of(() -> inbox.receive(stop)).isWithin(CostBound.of("a batch with a stop"));
    }

    @Test
    void to_consume_a_transfer_costs_what_operations_are_told() {
        var transfer = TakenCitizen.begin()
                .told(1, Transfer.of("SOF", "SC1-V1", "SC2-V1"))
                .poll();

        SqlCost.of(() -> inbox.receive(transfer)).isWithin(CostBound.of("a batch with a transfer"));
    }

    @Test
    void to_consume_what_is_of_no_stop_costs_what_operations_are_told() {
        var responsible = story.responsible(1, "2007-01-01 SC1-V1").poll();

        SqlCost.of(() -> inbox.receive(responsible)).isWithin(CostBound.of("a batch without a stop"));
    }
}
