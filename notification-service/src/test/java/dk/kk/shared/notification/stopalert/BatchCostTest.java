package dk.kk.shared.notification.stopalert;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.notification.Course;
import dk.kk.shared.notification.Story;
import dk.kk.shared.notification.TakenCitizen;
import dk.kk.shared.notification.TakenCitizen.Transfer;
import dk.kk.shared.notification.ToldPlan;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.consumer.Inbox;
import dk.kk.shared.platform.sql.Database;
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

    @Inject
    BusinessClock clock;

    @Inject
    Database database;

    private final Story story = Story.begin();

    @Test
    void to_consume_a_stop_that_alerts_costs_what_operations_are_told() {
        inbox.receive(story.shared(1, "2007-01-01").poll());
        inbox.receive(story.responsible(1, "2007-01-01 SC1-V1").poll());
        var stop = story.stop(1, "DECIDED").poll();

        SqlCost.of(() -> inbox.receive(stop)).isWithin(CostBound.of("a batch with a stop"));
    }

    @Test
    void what_three_kinds_of_alert_rest_on_is_read_once_for_all_of_them() {
        var plan = ToldPlan.live(story, clock.today());
        inbox.receive(story.shared(1, "2007-01-01").poll());
        inbox.receive(story.responsible(1, "2007-01-01 SC1-V1").poll());
        inbox.receive(story.stop(1, "DECIDED").poll());
        inbox.receive(Course.of(story).started(1, "2007-W46").poll());
        inbox.receive(plan.declined(1, clock.today()).poll());
        var elsewhere = story.responsible(2, "2007-01-01 SC2-V1").poll();

        SqlCost.of(() -> inbox.receive(elsewhere)).isWithin(CostBound.of("a batch that sends three alerts elsewhere"));
        assertThat(database.list(
                        "select team from alert where citizen_id = ?", row -> row.text("team"), story.citizen()))
                .containsOnly("SC2-V1")
                .hasSize(3);
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
