package dk.kk.shared.citizen.sofstatus;

import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.SOF_MANAGER;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.citizen.ShuffledFiles;
import dk.kk.shared.citizen.Town;
import dk.kk.shared.citizen.TownFiles;
import dk.kk.shared.citizen.directory.Administration;
import dk.kk.shared.citizen.directory.UnitEntry;
import dk.kk.shared.citizen.directory.UnitKind;
import dk.kk.shared.citizen.sofstatus.SaidOfCitizen.Decision;
import dk.kk.shared.platform.csv.CsvLine;
import dk.kk.shared.platform.imports.Mode;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Random periods, statuses and decisions of two teams, in any order and split, against a look at each day after every delivery. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class DisagreementsTest {
    private static final String LIST = "/api/v1/source-disagreements";
    private static final int CITIZENS = 40;

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final List<String> teams = List.of("SC1-" + run, "SC1-other-" + run);
    private final Random random = new Random(31);
    private final List<SaidOfCitizen> citizens = Stream.generate(() -> new SaidOfCitizen(teams.get(random.nextInt(2))))
            .limit(CITIZENS)
            .toList();

    private final Map<String, UUID> ids = new HashMap<>();

    private int seen;

    @Test
    void list_counts_and_file_hold_exactly_the_statuses_that_say_otherwise_whatever_order_all_came_in() {
        townHasThem();
        citizens.forEach(citizen -> ids.put(citizen.cpr, Town.citizen(citizen.cpr)));
        var rows = citizens.stream()
                .flatMap(citizen -> citizen.randomRows(random).stream())
                .toList();
        for (var file : ShuffledFiles.of(rows, 5, random)) {
            deliver(file);
            agrees();
        }
        citizens.stream()
                .filter(_ -> random.nextInt(3) == 0)
                .forEach(citizen -> decide(citizen.team, id(citizen), citizen.decides(random)));
        agrees();
        citizens.stream().filter(_ -> random.nextBoolean()).forEach(this::takeBack);
        agrees();
        deliver(citizens.stream()
                .flatMap(citizen -> citizen.correctedStatuses(random).stream())
                .toList());
        agrees();
        assertThat(seen).as("statuses listed in all").isGreaterThan(100);
    }

    private void townHasThem() {
        Town.isLaidOut();
        teams.forEach(
                team -> Town.has(team, new UnitEntry(team, Administration.SOF, UnitKind.ADULT_TEAM, "SC1", false)));
        TownFiles.persons(citizens.stream().map(citizen -> citizen.cpr).toArray(String[]::new))
                .ended();
        TownFiles.sofCases(
                        Mode.BACKFILL,
                        citizens.stream()
                                .map(citizen -> citizen.cpr + ";S" + run + citizen.cpr.substring(0, 5)
                                        + citizens.indexOf(citizen) + ";SOCIAL_SUPPORT;2006-01-01;;" + citizen.team
                                        + ";")
                                .toArray(String[]::new))
                .ended();
    }

    private void deliver(List<String> rows) {
        rows.forEach(row ->
                citizens.stream().filter(citizen -> row.contains(citizen.cpr)).forEach(citizen -> citizen.hears(row)));
        assertThat(TownFiles.targetGroups(of("target-groups ", rows)).ended().findings())
                .isEmpty();
        assertThat(TownFiles.sofStatus(of("sof-status ", rows)).ended().findings())
                .isEmpty();
    }

    private static String[] of(String source, List<String> rows) {
        return rows.stream()
                .filter(row -> row.startsWith(source))
                .map(row -> row.substring(source.length()))
                .toArray(String[]::new);
    }

    private static void decide(String team, UUID id, Decision decision) {
        var said = new HashMap<String, Object>(days(decision));
        said.put("targetGroups", List.copyOf(decision.groups()));
        say(team, id, "/correction", said);
    }

    private void takeBack(SaidOfCitizen citizen) {
        var mistaken = citizen.takesBack();
        if (mistaken != null) {
            say(citizen.team, id(citizen), "/correction/withdrawal", days(mistaken));
        }
    }

    private static Map<String, String> days(Decision decision) {
        var days = decision.days();
        return Map.of("validFrom", days.from().toString(), "validTo", String.valueOf(days.to()));
    }

    private static void say(String team, UUID id, String verb, Map<String, ?> body) {
        var by = Call.by(SOF_CASEWORKER, "S-" + team, team);
        int version =
                by.get("/api/v1/citizens/{id}/target-groups", id).extract().path("version");
        (version == 0 ? by : by.seeing(version))
                .post("/api/v1/citizens/{id}/target-groups" + verb, body, id)
                .statusCode(200);
    }

    private void agrees() {
        var manager = Call.by(SOF_MANAGER, "x", teams.toArray(String[]::new));
        for (var team : teams) {
            var open = citizens.stream()
                    .filter(citizen -> citizen.team.equals(team))
                    .flatMap(citizen -> citizen.open(id(citizen)).stream())
                    .toList();
            assertThat(walked(manager, "team=" + team)).containsExactlyInAnyOrderElementsOf(open);
            assertThat(exported(manager, team)).containsExactlyInAnyOrderElementsOf(open);
            assertThat(walked(Call.by(SOF_CASEWORKER, "x", team), "")).containsExactlyInAnyOrderElementsOf(open);
            var ofKind = open.stream().collect(groupingBy(line -> line.split(" ")[3], counting()));
            for (var count : counts(manager, team)) {
                var kind = String.valueOf(count.get("kind"));
                var expected = ofKind.getOrDefault(kind, 0L).intValue();
                assertThat(count.get("statuses")).as("%s of %s", kind, team).isEqualTo(expected);
                assertThat(walked(manager, "team=" + team + "&kind=" + kind)).hasSize(expected);
            }
            seen += open.size();
        }
    }

    private UUID id(SaidOfCitizen citizen) {
        return requireNonNull(ids.get(citizen.cpr));
    }

    private static List<Map<String, Object>> counts(Call by, String team) {
        return by.get(LIST + "/counts?team={team}", team)
                .statusCode(200)
                .extract()
                .path("$");
    }

    private static List<String> walked(Call by, String narrowed) {
        var all = new ArrayList<String>();
        for (var path = LIST + "?limit=7&" + narrowed; path != null; ) {
            var answer = by.request()
                    .urlEncodingEnabled(false)
                    .get(path)
                    .then()
                    .statusCode(200)
                    .extract();
            answer.<List<Map<String, Object>>>path("$")
                    .forEach(row -> all.add(row.get("citizenId") + " " + row.get("statusOn") + " " + row.get("status")
                            + " " + row.get("kind") + " " + row.get("standing") + " " + row.get("standingSources")));
            var link = answer.header("Link");
            path = link == null ? null : link.substring(1, link.indexOf('>'));
        }
        assertThat(all.stream().map(line -> line.split(" ")[1])).isSorted();
        return all;
    }

    private static List<String> exported(Call by, String team) {
        return by.get(LIST + "/csv?team={team}", team)
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .skip(1)
                .map(line -> CsvLine.fields(line).orElseThrow())
                .map(fields -> fields.get(0) + " " + fields.get(3) + " " + fields.get(4) + " " + fields.get(6) + " "
                        + listed(fields.get(7)) + " " + listed(fields.get(8)))
                .toList();
    }

    private static List<String> listed(String words) {
        return words.isEmpty() ? List.of() : List.of(words.split(" "));
    }
}
