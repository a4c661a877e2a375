package dk.kk.shared.platform.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.kk.shared.platform.access.Role;
import dk.kk.shared.platform.testing.PageStream;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class LivePagesTest {

    @Test
    void an_open_page_is_told_that_something_changed_and_not_what() {
        var mark = ProbeMarks.MARK.incrementAndGet();
        try (var page = open(mark)) {
            await().until(() -> page.lines().contains("event:alive"));
            assertThat(page.lines()).doesNotContain("event:changed").anyMatch(line -> line.startsWith("retry:"));
            ProbeMarks.MARK.incrementAndGet();
            await().until(() -> page.lines().contains("event:changed"));
            assertThat(page.lines())
                    .filteredOn(line -> line.startsWith("data:"))
                    .allMatch("data:"::equals);
        }
    }

    @Test
    void what_changed_since_the_page_was_drawn_is_told_at_once() {
        var mark = ProbeMarks.MARK.incrementAndGet();
        try (var page = open(mark - 1)) {
            await().until(() -> page.lines().contains("event:changed"));
        }
    }

    private static PageStream open(int seen) {
        return PageStream.open(Role.ANALYST, "/probe-pages/changes?seen=" + seen);
    }
}
