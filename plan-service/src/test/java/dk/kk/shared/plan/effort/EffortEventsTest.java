package dk.kk.shared.plan.effort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.kk.shared.platform.consumer.Inbox;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.SuiteResource;
import dk.kk.shared.platform.testing.ToldEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class EffortEventsTest {
    private static final LocalDate COMPOSED = LocalDate.of(2007, 9, 1);
    private static final LocalDate STARTED = LocalDate.of(2007, 10, 1);
    private static final LocalDate LAST = LocalDate.of(2007, 11, 1);

    @Inject
    Inbox inbox;

    @Inject
    Database database;

    @Test
    void a_package_is_known_as_it_was_told_last_in_whatever_order_and_however_often_it_is_heard() {
        for (var seed = 0; seed < 20; seed++) {
            var told = ToldPackage.of(UUID.randomUUID());
            var story = new ArrayList<ToldEvent>(
                    List.of(told.composed(1, COMPOSED), told.started(2, STARTED), told.stopped(3, STARTED, LAST)));
            story.addAll(List.copyOf(story));
            Collections.shuffle(story, new Random(seed));

            story.forEach(event -> inbox.receive(event.poll()));

            assertThat(known(told)).as("seed %d", seed).contains(STARTED + " " + LAST);
        }
    }

    @Test
    void packages_are_heard_on_the_topic_of_offer_service_and_are_no_effort_before_they_start() {
        var told = ToldPackage.of(UUID.randomUUID());
        told.composed(1, COMPOSED).publish();
        await().until(() -> known(told).isPresent());
        assertThat(known(told)).contains("null null");
    }

    private Optional<String> known(ToldPackage told) {
        return database.first(
                "select started_on, ended_on from effort_package where package_id = ?",
                row -> row.dayOrNull("started_on") + " " + row.dayOrNull("ended_on"),
                told.packageId());
    }
}
