package dk.kk.shared.kpi.dashboard;

import static dk.kk.shared.platform.access.Role.PROJECT_COUNCIL;
import static io.restassured.RestAssured.given;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.kk.shared.platform.clock.RealClock;
import dk.kk.shared.platform.testing.Browser;
import dk.kk.shared.platform.testing.PageStream;
import dk.kk.shared.platform.testing.SuiteResource;
import dk.kk.shared.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** With a real broker that goes away and comes back. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@QuarkusTestResource(value = BrokerOfOurOwn.class, restrictToAnnotatedClass = true)
class BrokerAwayTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern STREAM = Pattern.compile("sse-connect=\"([^\"]+)\"");
    private static final String SAYS = "Ingen kontakt til hændelsesstrømmen: tallene er, som de var";

    @Inject
    RealClock clock;

    @Nullable
    Runnable leave;

    @Nullable
    Runnable comeBack;

    @Test
    void the_page_says_of_when_its_figures_are_while_the_broker_is_away_and_mends_itself() {
        var page = open("/");
        assertThat(page).contains("Opdateret kl.").doesNotContain(SAYS);
        assertThat(noContactSince()).isNull();
        var address = STREAM.matcher(page).results().findFirst().orElseThrow().group(1);
        try (var stream = PageStream.open(PROJECT_COUNCIL, address)) {
            var before = clock.instant();
            requireNonNull(leave).run();
            await().atMost(PATIENCE).until(() -> told(stream) == 1);
            assertThat(open("/today")).contains(SAYS).doesNotContain("Opdateret kl.");
            assertThat(open("/?asOf=2007-11-30")).contains(SAYS);
            assertThat(open("/?lang=en")).contains("No contact with the event stream: the figures are as they were on");
            assertThat(Instant.parse(requireNonNull(noContactSince())))
                    .isBetween(before.minusSeconds(5), clock.instant().minusSeconds(10));

            requireNonNull(comeBack).run();
            await().atMost(PATIENCE).until(() -> told(stream) == 2);
            assertThat(open("/today")).contains("Opdateret kl.").doesNotContain(SAYS);
            assertThat(noContactSince()).isNull();
        }
    }

    private static long told(PageStream stream) {
        return stream.lines().stream().filter("event:changed"::equals).count();
    }

    private static String open(String address) {
        return Browser.of(PROJECT_COUNCIL).open(address).body();
    }

    private static @Nullable String noContactSince() {
        return given().auth()
                .oauth2(Tokens.of(PROJECT_COUNCIL))
                .get("/api/v1/live-goals")
                .then()
                .statusCode(200)
                .extract()
                .path("noContactSince");
    }
}
