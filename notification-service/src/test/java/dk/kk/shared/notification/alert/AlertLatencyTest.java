package dk.kk.shared.notification.alert;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.notification.Story;
import dk.kk.shared.platform.consumer.Inbox;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class AlertLatencyTest {
    @SuppressWarnings("NullAway.Init") // Quarkus sets it
    @TestHTTPResource(value = "/metrics", management = true)
    URL metrics;

    @Inject
    Inbox inbox;

    @Test
    void an_alert_that_a_stop_raises_is_measured_in_the_promised_steps() {
        var story = Story.begin();
        inbox.receive(story.shared(1, "2007-01-01").poll());
        inbox.receive(story.responsible(1, "2007-01-01 SC1-P1").poll());
        var before = count();

        inbox.receive(story.stop(1, "DECIDED").poll());

        assertThat(count()).isEqualTo(before + 1);
        for (var step : new String[] {"0.05", "0.1", "0.25", "0.5", "1.0", "5.0", "30.0", "+Inf"}) {
            assertThat(scrape())
                    .containsPattern("alert_latency_seconds_bucket\\{[^}]*le=\"" + step.replace("+", "\\+") + "\"");
        }
    }

    @Test
    void one_that_other_news_raises_is_not() {
        var story = Story.begin();
        inbox.receive(story.stop(1, "DECIDED").poll());
        var before = count();

        inbox.receive(story.shared(1, "2007-01-01").poll());

        assertThat(count()).isEqualTo(before);
    }

    private double count() {
        return scrape().lines()
                .filter(line -> line.startsWith("alert_latency_seconds_count"))
                .map(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .findFirst()
                .orElseThrow();
    }

    private String scrape() {
        return given().get(metrics).asString();
    }
}
