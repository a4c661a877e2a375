package dk.kk.shared.citizen.stay;

import static dk.kk.shared.platform.imports.Mode.BACKFILL;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.shared.citizen.ShuffledFiles;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class StaysImportTest {
    private static final String STAYS = "/api/v1/citizens/{id}/stays";

    @Inject
    Database database;

    @Inject
    BusinessClock clock;

    private final String cpr = Town.freshCpr();
    private final String number = UUID.randomUUID().toString().substring(0, 8);
    private UUID citizen = new UUID(0, 0);

    @BeforeEach
    void a_citizen_with_a_case() {
        Town.isLaidOut();
        TownFiles.persons(cpr).ended();
        TownFiles.sofCases(BACKFILL, cpr + ";S" + number + ";SOCIAL_SUPPORT;2006-01-01;;SC1-V1;")
                .ended();
        citizen = Town.citizen(cpr);
    }

    @Test
    void stays_come_with_their_days_and_the_same_file_again_changes_nothing() {
        var rows = new String[] {
            row(2, "FH-03", "SHELTER", "2007-09-01", ""), row(1, "", "CRISIS_CENTRE", "2007-03-01", "2007-05-10")
        };

        assertThat(TownFiles.stays(rows).ended().counts()).containsExactly(2, 2, 0, 0, 2);
        assertThat(TownFiles.stays(rows).ended().counts()).containsExactly(2, 2, 0, 2, 0);
        Town.socialCaseworker()
                .get(STAYS, citizen)
                .statusCode(200)
                .body("kind", contains("CRISIS_CENTRE", "SHELTER"))
                .body("place", contains(nullValue(), is("FH-03")))
                .body("arrivedOn", contains("2007-03-01", "2007-09-01"))
                .body("leftOn", contains(is("2007-05-10"), nullValue()));
    }

    @Test
    void any_order_and_any_split_gives_the_same_stays_and_a_known_number_says_what_is_true_now() {
        var random = new Random(12);
        var rows = new ArrayList<String>();
        var expected = new ArrayList<String>();
        for (var n = 0; n < 25; n++) {
            var from = LocalDate.of(2007, 1, 1).plusDays(random.nextInt(200));
            var to = random.nextInt(4) == 0
                    ? null
                    : from.plusDays(1 + random.nextInt(60)).toString();
            var isShelter = random.nextBoolean();
            var place = isShelter ? "FH-" + n : random.nextBoolean() ? "KC-" + n : "";
            rows.add(row(n, place, isShelter ? "SHELTER" : "CRISIS_CENTRE", from.toString(), to == null ? "" : to));
            expected.add("%s %s %s %s"
                    .formatted(isShelter ? "SHELTER" : "CRISIS_CENTRE", isShelter ? place : null, from, to));
        }
        for (var file : ShuffledFiles.of(rows, 4, random)) {
            TownFiles.stays(file.toArray(String[]::new)).ended();
        }
        assertThat(shown()).containsExactlyInAnyOrderElementsOf(expected);

        TownFiles.stays(row(0, "FH-new", "SHELTER", "2007-10-01", "")).ended();
        expected.set(0, "SHELTER FH-new 2007-10-01 null");
        assertThat(shown()).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(database.list(
                        "select superseded_at is null as current from stay where stay_number = ? order by delivered_at",
                        row -> row.flag("current"),
                        "X" + number + "-0"))
                .as("the words before are kept")
                .containsExactlyInAnyOrder(false, true);
    }

    @Test
    void a_stay_that_turns_out_to_be_at_a_crisis_centre_leaves_its_place_nowhere() {
        TownFiles.stays(row(1, "Huset-" + number, "SHELTER", "2007-03-01", "")).ended();
        TownFiles.stays(row(1, "Huset-" + number, "CRISIS_CENTRE", "2007-03-01", ""))
                .ended();

        Town.socialCaseworker().get(STAYS, citizen).body("kind", contains("CRISIS_CENTRE"));
        assertThat(database.list(
                        "select s::text as said from stay s where s.stay_number = ?",
                        row -> row.text("said"),
                        "X" + number + "-1"))
                .hasSize(2)
                .noneMatch(said -> said.contains("Huset"));
    }

    @Test
    void the_example_is_taken_as_it_stands() throws IOException {
        var example = Files.readString(Path.of("../docs/imports/stays.csv"));
        var numbers = example.lines().skip(1).map(row -> row.split(";")[0]).distinct();
        TownFiles.persons(numbers.toArray(String[]::new)).ended();

        assertThat(Delivery.of("stays", example).ended().counts()).containsExactly(4, 4, 0, 0, 4);
    }

    @Test
    void bad_rows_are_refused_with_their_rule_and_no_finding_keeps_a_place() {
        var tomorrow = clock.today().plusDays(1).toString();
        var place = "Skyggehuset " + number;
        var other = Town.freshCpr();
        TownFiles.persons(other).ended();
        TownFiles.stays(row(9, place, "SHELTER", "2007-03-01", "")).ended();

        var ended = TownFiles.stays(
                        row(1, place, "SHELTER", tomorrow, ""),
                        row(2, place, "CRISIS_CENTRE", "2007-03-01", tomorrow),
                        row(3, place, "SHELTER", "2007-03-01", "2007-03-01"),
                        row(4, "", "SHELTER", "2007-03-01", ""),
                        row(5, place, "HOTEL", "2007-03-01", ""),
                        row(9, place, "SHELTER", "2007-03-01", "").replace(cpr, other),
                        row(6, place, "CRISIS_CENTRE", place, ""),
                        row(7, place, "SHELTER", "2007-03-01", clock.today().toString()))
                .ended();

        assertThat(ended.findings())
                .containsExactlyInAnyOrder(
                        "2 arrived_on day-in-future",
                        "3 left_on day-in-future",
                        "4 left_on period-empty",
                        "5 place value-missing",
                        "6 kind code-unknown",
                        "7 stay_number stay-of-another-citizen",
                        "8 arrived_on date-invalid");
        assertThat(database.list(
                        "select f.content::text || f.arguments::text as kept from import_finding f where f.import_id = ?::uuid",
                        row -> row.text("kept"),
                        ended.view().<String>path("id")))
                .hasSize(7)
                .noneMatch(found -> found.contains("Skyggehuset"));
    }

    private List<String> shown() {
        return Town.socialCaseworker()
                .get(STAYS + "?limit=200", citizen)
                .extract()
                .<List<Map<String, Object>>>path("$")
                .stream()
                .map(stay -> "%s %s %s %s"
                        .formatted(stay.get("kind"), stay.get("place"), stay.get("arrivedOn"), stay.get("leftOn")))
                .toList();
    }

    private String row(int n, String place, String kind, String arrived, String left) {
        return Stream.of(cpr, "X" + number + "-" + n, place, kind, arrived, left)
                .collect(joining(";"));
    }
}
