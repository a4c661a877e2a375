package dk.kk.shared.citizen.sofstatus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dk.kk.shared.citizen.Town;
import dk.kk.shared.citizen.TownFiles;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.Delivery;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class SofStatusImportTest {
    @Inject
    Database database;

    @Inject
    BusinessClock clock;

    private final String cpr = Town.freshCpr();

    @BeforeEach
    void a_citizen() {
        Town.isLaidOut();
        TownFiles.persons(cpr).ended();
    }

    @Test
    void the_same_file_again_changes_nothing_and_no_target_group_follows_from_it() {
        var rows = new String[] {cpr + ";DISABILITY;2006-12-31", cpr + ";IN_TREATMENT;2007-12-31"};

        assertThat(TownFiles.sofStatus(rows).ended().counts()).containsExactly(2, 2, 0, 0, 2);
        assertThat(TownFiles.sofStatus(rows).ended().counts()).containsExactly(2, 2, 0, 2, 0);

        assertThat(told()).containsExactly("2006-12-31 DISABILITY true", "2007-12-31 IN_TREATMENT true");
        var citizen = Town.citizen(cpr);
        Town.withSofCase(citizen, "2007-01-01");
        Town.socialCaseworker()
                .get("/api/v1/citizens/{id}/target-groups?asOf=2007-12-31", citizen)
                .body("targetGroups", empty())
                .body("version", equalTo(0));
    }

    @Test
    void another_group_of_the_same_day_is_the_last_word_and_the_one_before_is_kept() {
        TownFiles.sofStatus(cpr + ";DISABILITY;2006-12-31").ended();
        var again = TownFiles.sofStatus(cpr + ";IN_TREATMENT;2006-12-31").ended();

        assertThat(again.counts()).containsExactly(1, 1, 0, 0, 1);
        assertThat(told()).containsExactlyInAnyOrder("2006-12-31 DISABILITY false", "2006-12-31 IN_TREATMENT true");
    }

    @Test
    void the_example_is_taken_as_it_stands() throws IOException {
        var example = Files.readString(Path.of("../docs/imports/sof-status.csv"));
        var numbers = example.lines().skip(1).map(row -> row.split(";")[0]).distinct();
        TownFiles.persons(numbers.toArray(String[]::new)).ended();

        assertThat(Delivery.of("sof-status", example).ended().counts()).containsExactly(5, 5, 0, 0, 5);
    }

    @Test
    void bad_rows_are_refused_with_their_rule() {
        var tomorrow = clock.today().plusDays(1).toString();

        var ended = TownFiles.sofStatus(
                        cpr + ";DISABILITY;" + tomorrow,
                        cpr + ";HOMELESS;2006-12-31",
                        cpr + ";DISABILITY;",
                        Town.freshCpr() + ";DISABILITY;2006-12-31",
                        cpr + ";DISABILITY;2005-12-31",
                        cpr + ";IN_TREATMENT;2005-12-31",
                        cpr + ";DISABILITY;" + clock.today())
                .ended();

        assertThat(ended.findings())
                .containsExactlyInAnyOrder(
                        "2 status_on day-in-future",
                        "3 target_group code-unknown",
                        "4 status_on value-missing",
                        "5 cpr citizen-unknown",
                        "7 null row-double");
        assertThat(ended.count("merged")).isEqualTo(2);
    }

    private List<String> told() {
        return database.list("""
                select status_on || ' ' || target_group || ' ' || (superseded_at is null) as told from sof_status
                where citizen_id = ? order by status_on, delivered_at
                """, row -> row.text("told"), Town.citizen(cpr));
    }
}
