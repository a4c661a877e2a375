package dk.kk.shared.notification.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dk.kk.shared.notification.Subscriber;
import dk.kk.shared.notification.Subscriber.Subscribed;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class SubscriptionLimitTest {
    private static final Map<String, ?> TO_ALL =
            Map.of("filter", Map.of("types", List.<String>of(), "units", List.<String>of()));

    @Inject
    Database database;

    private final Subscriber bif = Subscriber.client("plan-service");

    @BeforeEach
    @AfterEach
    void the_client_has_none() {
        database.run("update subscription set phase = 'ENDED' where client = 'plan-service'");
    }

    @Test
    void a_client_has_a_hundred_at_most_and_another_one_when_it_has_ended_one() {
        var first =
                new Subscribed(bif, bif.asks(TO_ALL).statusCode(201).extract().response());
        IntStream.range(1, 100).forEach(_ -> bif.asks(TO_ALL).statusCode(201));

        bif.asks(TO_ALL)
                .statusCode(409)
                .body("code", equalTo("subscriptions-too-many"))
                .body("arguments.most", equalTo(100));
        assertThat(live()).isEqualTo(100);

        first.does("ending").statusCode(200);
        bif.asks(TO_ALL).statusCode(201);
    }

    private long live() {
        return database.list(
                        "select count(*) from subscription where client = 'plan-service' and phase <> 'ENDED'",
                        row -> row.number("count"))
                .getFirst();
    }
}
