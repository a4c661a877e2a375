package dk.kk.shared.platform.probe;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.platform.consumer.Inbox;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.SuiteResource;
import dk.kk.shared.platform.testing.ToldEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every service's metrics tell at its management port. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class ServiceMetricsTest {
    @SuppressWarnings("NullAway.Init") // Quarkus sets it
    @TestHTTPResource(value = "/metrics", management = true)
    URL metrics;

    @Inject
    Inbox inbox;

    @Inject
    Database database;

    @Test
    void a_stream_is_counted_once_however_many_of_its_events_are_parked() {
        var before = parkedStreams();
        var one = UUID.randomUUID().toString();
        var other = UUID.randomUUID().toString();
        inbox.receive(ToldEvent.poll(List.of(poison(one, 1), poison(one, 2), poison(other, 1))));
        assertThat(parkedStreams()).isEqualTo(before + 2);

        database.run("update parked set resolved_at = now() where stream_id in (?, ?)", one, other);
        assertThat(parkedStreams()).isEqualTo(before);
    }

    @Test
    void the_pool_of_connections_is_told() {
        assertThat(scrape())
                .containsPattern("agroal_active_count\\{datasource=\"default\"[^}]*} ")
                .containsPattern("agroal_blocking_time_max_milliseconds\\{datasource=\"default\"[^}]*} ")
                .containsPattern("agroal_awaiting_count\\{datasource=\"default\"[^}]*} ")
                .containsPattern("agroal_acquire_count_total\\{datasource=\"default\"[^}]*} [1-9]");
    }

    private double parkedStreams() {
        return scrape().lines()
                .filter(line -> line.startsWith("parked_streams"))
                .map(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .findFirst()
                .orElseThrow();
    }

    private String scrape() {
        return given().get(metrics).asString();
    }

    private static ToldEvent poison(String stream, long version) {
        var citizen = UUID.randomUUID();
        return new ToldEvent(
                "citizen",
                "probe.told",
                "probe",
                stream,
                version,
                citizen,
                Map.of("citizenId", citizen, "label", "poison"));
    }
}
