package dk.kk.shared.population;

import static dk.kk.shared.population.November.EXPECTED;
import static dk.kk.shared.population.November.byCpr;
import static dk.kk.shared.population.November.rows;
import static dk.kk.shared.population.Population.DAY;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files that no figure is made of. */
class BesideTheFiguresTest {

    @Test
    void everybody_lives_somewhere_since_days_of_their_own_and_some_are_protected_beyond_the_next_month() {
        var addresses = byCpr(Layout.ADDRESSES);
        assertThat(addresses).hasSize(25_015);
        assertThat(addresses.values())
                .allSatisfy(moves -> assertThat(moves.stream().map(row -> row.date("moved_on")))
                        .isSorted()
                        .doesNotHaveDuplicates());
        assertThat(rows(Layout.ADDRESSES))
                .filteredOn(row -> !row.isEmpty("protected_until"))
                .hasSizeBetween(120, 180)
                .allSatisfy(
                        row -> assertThat(row.date("protected_until")).isBetween(DAY.plusDays(31), DAY.plusYears(1)));
    }

    @Test
    void nobody_whom_both_demo_teams_have_is_protected() {
        var shared = EXPECTED.strategyCitizensWith("JC1-T1", "SC1-V1");
        assertThat(rows(Layout.ADDRESSES))
                .filteredOn(row -> shared.contains(row.get("cpr")))
                .hasSizeGreaterThan(10)
                .allMatch(row -> row.isEmpty("protected_until"));
    }

    @Test
    void an_interview_was_held_by_who_assessed_the_citizen_that_day() {
        var assessed = rows(Layout.MATCH_GROUPS).stream()
                .map(row -> List.of(row.get("cpr"), row.get("valid_from"), row.get("assessed_by")))
                .collect(toSet());
        assertThat(rows(Layout.INTERVIEWS))
                .filteredOn(row -> row.get("phase").equals("HELD"))
                .hasSizeGreaterThan(10_000)
                .allMatch(
                        row -> assessed.contains(List.of(row.get("cpr"), row.get("planned_on"), row.get("employee"))));
        assertThat(rows(Layout.INTERVIEWS).stream().map(row -> row.get("interview_number")))
                .doesNotHaveDuplicates();
    }

    @Test
    void what_is_planned_lies_ahead_and_all_other_interviews_do_not() {
        assertThat(rows(Layout.INTERVIEWS))
                .allMatch(row ->
                        row.date("planned_on").isAfter(DAY) == row.get("phase").equals("PLANNED"));
    }

    @Test
    void of_thousands_of_statuses_some_dozens_say_otherwise_than_stands_and_the_demo_team_has_some() {
        assertThat(rows(Layout.SOF_STATUS)).hasSizeGreaterThan(15_000);
        assertThat(EXPECTED.disagreements("")).isEqualTo(Map.of("NO_GROUP", 15, "OTHER_GROUP", 62, "STATUS_ALONE", 29));
        assertThat(EXPECTED.disagreements("SC1-V1")).isEqualTo(Map.of("NO_GROUP", 3, "OTHER_GROUP", 3));
    }

    @Test
    void stays_are_of_citizens_of_sofs_and_those_at_a_crisis_centre_say_no_place() {
        var cases = byCpr(Layout.SOF_CASES);
        assertThat(rows(Layout.STAYS)).hasSizeGreaterThan(200).allSatisfy(row -> {
            assertThat(row.isEmpty("place")).isEqualTo(row.get("kind").equals("CRISIS_CENTRE"));
            assertThat(Objects.requireNonNull(cases.get(row.get("cpr")))).anyMatch(known -> known.isEmpty("closed_on"));
        });
        assertThat(rows(Layout.STAYS)).filteredOn(row -> row.isEmpty("left_on")).hasSizeGreaterThan(50);
        assertThat(rows(Layout.STAYS).stream().map(row -> row.get("kind")).collect(toSet()))
                .isEqualTo(Set.of("SHELTER", "CRISIS_CENTRE"));
    }

    @Test
    void a_folder_may_lack_them(@TempDir Path folder) throws IOException {
        Population.tiny().writeTo(folder);
        Files.delete(folder.resolve("stays.csv"));
        var read = Population.read(folder);
        assertThat(read.rows(Layout.STAYS)).isEmpty();
        assertThat(read.rows(Layout.ADDRESSES)).isNotEmpty();
    }
}
