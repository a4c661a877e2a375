package dk.kk.shared.notification.inbox;

import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.SOF_MANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.kk.shared.notification.Staff;
import dk.kk.shared.notification.Story;
import dk.kk.shared.notification.TakenCitizen;
import dk.kk.shared.platform.consumer.Inbox;
import dk.kk.shared.platform.testing.Browser;
import dk.kk.shared.platform.testing.PageStream;
import dk.kk.shared.platform.testing.SuiteResource;
import dk.kk.shared.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class InboxChangesTest {
    private static final Pattern CHANGES = Pattern.compile("sse-connect=\"([^\"]+)\"");

    @Inject
    Inbox inbox;

    @Test
    void an_open_inbox_is_told_that_something_changed_and_not_what() {
        var page = Browser.of(SOF_CASEWORKER);
        try (var stream = PageStream.open(SOF_CASEWORKER, changes(page))) {
            await().until(() -> stream.lines().contains("event:alive"));
            raise("SC1-V1");
            await().until(() -> stream.lines().contains("event:changed"));
            assertThat(stream.lines())
                    .filteredOn(line -> line.startsWith("data:"))
                    .allMatch("data:"::equals);
        }
    }

    @Test
    void an_inbox_changes_with_each_alert_of_its_team_and_with_no_other() {
        var mine = Browser.with(Tokens.of(SOF_CASEWORKER, "S-SC90-V1-1", "SC90-V1"));
        var none = changes(mine);
        raise("SC91-V1");
        assertThat(changes(mine)).isEqualTo(none);
        var story = raise("SC90-V1");
        var raised = changes(mine);
        assertThat(raised).isNotEqualTo(none);
        inbox.receive(story.stop(2, "EFFECTIVE").poll());
        assertThat(changes(mine)).isNotEqualTo(raised);
    }

    @Test
    void the_inbox_of_who_leads_a_centre_changes_with_its_teams_alerts() {
        inbox.receive(TakenCitizen.unit("SOF", "SC92-V1").poll());
        inbox.receive(Staff.at("SC92-V1", "S-SC92-V1-1").poll());
        var leader = Browser.with(Tokens.of(SOF_MANAGER, "S-SC92-1", "SC92"));
        var none = changes(leader);
        raise("SC92-V1");
        assertThat(changes(leader)).isNotEqualTo(none);
    }

    private Story raise(String team) {
        var story = Story.begin();
        inbox.receive(story.shared(1, "2007-01-01").poll());
        inbox.receive(story.responsible(1, "2007-01-01 " + team).poll());
        inbox.receive(story.stop(1, "DECIDED").poll());
        return story;
    }

    /** Where the page listens; the address says what it has seen. */
    private static String changes(Browser browser) {
        var address = CHANGES.matcher(browser.open("/inbox").body());
        assertThat(address.find()).isTrue();
        return address.group(1);
    }
}
