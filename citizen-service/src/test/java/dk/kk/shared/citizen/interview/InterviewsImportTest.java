package dk.kk.shared.citizen.interview;

import static dk.kk.shared.platform.imports.Mode.BACKFILL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import dk.kk.shared.citizen.Town;
import dk.kk.shared.citizen.TownFiles;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.testing.EventLog;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class InterviewsImportTest {
    private static final String OF_CITIZEN = "/api/v1/citizens/{id}/interviews";

    @Inject
    BusinessClock clock;

    private final String cpr = Town.freshCpr();
    private final String number = UUID.randomUUID().toString().substring(0, 8);
    private UUID citizen = new UUID(0, 0);

    @BeforeEach
    void a_citizen_with_a_case() {
        Town.isLaidOut();
        TownFiles.persons(cpr).ended();
        TownFiles.bifCases(BACKFILL, cpr + ";B" + number + ";CASH_BENEFIT;2006-01-01;;JC1-T1;")
                .ended();
        citizen = Town.citizen(cpr);
    }

    @Test
    void interviews_come_with_how_they_went_and_the_same_file_again_changes_nothing() {
        var rows = new String[] {row(1, "2007-10-01", "HELD"), row(2, "2008-02-01", "PLANNED")};

        assertThat(TownFiles.interviews(rows).ended().counts()).containsExactly(2, 2, 0, 0, 2);
        assertThat(TownFiles.interviews(rows).ended().counts()).containsExactly(2, 2, 0, 2, 0);
        Town.jobCaseworker()
                .get(OF_CITIZEN, citizen)
                .statusCode(200)
                .body("plannedOn", containsInAnyOrder("2007-10-01", "2008-02-01"))
                .body("phase", containsInAnyOrder("HELD", "PLANNED"))
                .body("version", contains(1, 1));
        var told = EventLog.awaitEvent(
                "citizen.events.v1",
                event -> event.type().equals("interview.held") && event.key().equals(citizen.toString()));
        assertThat(told.headers()).containsEntry("ce_cause", "imported");
    }

    @Test
    void another_row_of_a_known_number_says_what_is_true_now() {
        TownFiles.interviews(row(1, "2007-10-01", "PLANNED")).ended();
        TownFiles.interviews(row(1, "2007-10-08", "NO_SHOW")).ended();

        var seen = Town.jobCaseworker().get(OF_CITIZEN, citizen).extract();
        assertThat(seen.<String>path("[0].phase")).isEqualTo("NO_SHOW");
        assertThat(seen.<Integer>path("[0].version")).isEqualTo(2);
    }

    @Test
    void what_was_withdrawn_stays_so_until_the_file_says_something_new() {
        var row = row(1, "2007-10-01", "HELD");
        TownFiles.interviews(row).ended();
        String id = Town.jobCaseworker().get(OF_CITIZEN, citizen).extract().path("[0].id");
        Town.jobCaseworker()
                .seeing(1)
                .request()
                .post("/api/v1/interviews/{id}/withdrawal", id)
                .then()
                .statusCode(200);

        TownFiles.interviews(row).ended();
        Town.jobCaseworker().get(OF_CITIZEN, citizen).body("[0].phase", equalTo("WITHDRAWN"));
        TownFiles.interviews(row(1, "2007-10-01", "NO_SHOW")).ended();
        Town.jobCaseworker().get(OF_CITIZEN, citizen).body("[0].phase", equalTo("NO_SHOW"));
    }

    @Test
    void bad_rows_are_refused_with_their_rule() {
        var other = Town.freshCpr();
        TownFiles.persons(other).ended();
        TownFiles.interviews(row(9, "2007-10-01", "HELD")).ended();
        var tomorrow = clock.today().plusDays(1).toString();

        var ended = TownFiles.interviews(
                        row(1, tomorrow, "HELD"),
                        row(2, "2007-10-01", "WITHDRAWN"),
                        row(3, "2007-10-01", "HELD").replace("JC1-T1;B", "SC1-V1;B"),
                        row(4, "2007-10-01", "HELD").replace("B-JC1-T1-1", "S-SC1-V1-1"),
                        row(9, "2007-10-01", "HELD").replace(cpr, other),
                        row(5, tomorrow, "CANCELLED"))
                .ended();

        assertThat(ended.findings())
                .containsExactlyInAnyOrder(
                        "2 planned_on interview-lies-ahead",
                        "3 phase code-unknown",
                        "4 unit team-unknown",
                        "5 employee caseworker-unknown",
                        "6 interview_number interview-of-another-citizen");
    }

    private String row(int n, String day, String phase) {
        return "%s;I%s-%d;%s;JOB_INTERVIEW;JC1-T1;B-JC1-T1-1;%s".formatted(cpr, number, n, day, phase);
    }
}
