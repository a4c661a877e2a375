package dk.kk.shared.kpi.dashboard;

import static dk.kk.shared.platform.access.Role.PROJECT_COUNCIL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.kk.shared.kpi.Someone;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.testing.Browser;
import dk.kk.shared.platform.testing.PageStream;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class LiveFiguresPageTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern STREAM = Pattern.compile("sse-connect=\"([^\"]+)\"");
    private static final Pattern COUNT = Pattern.compile("<strong>([0-9.]+) af ([0-9.]+) borgere?</strong>");

    @Inject
    BusinessClock clock;

    @Test
    void an_open_page_is_told_of_an_event_and_then_shows_the_moved_number() {
        var today = clock.today();
        var page = Browser.of(PROJECT_COUNCIL).open("/").body();
        var before = counted(page);
        var address = STREAM.matcher(page).results().findFirst().orElseThrow().group(1);
        try (var stream = PageStream.open(PROJECT_COUNCIL, address)) {
            var someone = new Someone();
            Stream.of(
                            someone.shared(today, null),
                            someone.matchGroup("4", today, null),
                            someone.targetGroups(today, null, "IN_TREATMENT"))
                    .forEach(said -> said.told(1).publish());

            await().atMost(PATIENCE).until(() -> stream.lines().contains("event:changed"));
            await().atMost(PATIENCE).until(() -> counted(today()) == before + 1);
        }
    }

    @Test
    void today_chosen_by_its_date_is_live_too() {
        assertThat(Browser.of(PROJECT_COUNCIL).open("/?asOf=" + clock.today()).body())
                .contains("sse-connect");
        assertThat(today()).doesNotContain("<!doctype html>").contains("id=\"goals\"", "data-live");
    }

    private static String today() {
        return Browser.of(PROJECT_COUNCIL).open("/today").body();
    }

    /** The denominator of the goals. */
    private static int counted(String page) {
        return COUNT.matcher(page)
                .results()
                .map(match -> Integer.parseInt(match.group(2).replace(".", "")))
                .findFirst()
                .orElseThrow();
    }
}
