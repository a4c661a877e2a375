package dk.kk.shared.notification.directorygap;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.notification.Staff;
import dk.kk.shared.notification.Story;
import dk.kk.shared.notification.TakenCitizen;
import dk.kk.shared.platform.consumer.Inbox;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class DirectoryGapTest {

    @Inject
    Inbox inbox;

    @Inject
    Database database;

    @Inject
    TellOfGaps gaps;

    @Test
    void a_team_with_citizens_that_the_directory_does_not_know_or_staff_is_an_incident_until_it_does() {
        inbox.receive(Story.begin().responsible(1, "2000-01-01 SC95-G1").poll());
        gaps.tick();
        assertThat(open()).as("it may be on its way").doesNotContain("TEAM_UNKNOWN SC95-G1");
        gaps.tick();
        assertThat(open()).contains("TEAM_UNKNOWN SC95-G1");

        inbox.receive(TakenCitizen.unit("SOF", "SC95-G1").poll());
        inbox.receive(Staff.at("SC95-G9", "S-SC95-G9-1").poll());
        gaps.tick();
        gaps.tick();
        assertThat(open())
                .doesNotContain("TEAM_UNKNOWN SC95-G1")
                .contains("TEAM_EMPTY SC95-G1", "CENTRE_UNKNOWN SC95-G1");

        inbox.receive(Staff.at("SC95-G1", "S-SC95-G1-1").poll());
        inbox.receive(Staff.unit("SC95").poll());
        gaps.tick();
        assertThat(open()).noneMatch(about -> about.endsWith("SC95-G1"));
    }

    @Test
    void a_directory_without_an_entry_point_is_an_incident_until_it_has_one() {
        inbox.receive(Staff.unit("SC96-G1").poll());
        gaps.tick();
        gaps.tick();
        assertThat(open()).contains("ENTRY_POINT_MISSING SOF");
        try {
            inbox.receive(Story.entryPoint("SOF-GAP", 1, true).poll());
            gaps.tick();
            assertThat(open()).doesNotContain("ENTRY_POINT_MISSING SOF");
        } finally {
            inbox.receive(Story.entryPoint("SOF-GAP", 2, false).poll());
        }
    }

    private List<String> open() {
        return database.list(
                "select about from incident where kind = 'DIRECTORY_GAP' and phase <> 'CLEARED'",
                row -> row.text("about"));
    }
}
