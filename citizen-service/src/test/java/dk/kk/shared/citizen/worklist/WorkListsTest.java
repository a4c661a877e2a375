package dk.kk.shared.citizen.worklist;

import static dk.kk.shared.citizen.directory.Administration.BIF;
import static dk.kk.shared.citizen.directory.Administration.SOF;
import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.BIF_MANAGER;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.SOF_MANAGER;
import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.citizen.Town;
import dk.kk.shared.citizen.directory.Administration;
import dk.kk.shared.citizen.worklist.SampleCitizen.Holder;
import dk.kk.shared.platform.csv.CsvLine;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Random citizens of three teams against a look at each day, for everybody who may ask: counted, page by page and as a file. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class WorkListsTest {
    private static final String LISTS = "/api/v1/work-lists";
    private static final int CITIZENS = 70;
    private static final int DAYS = 8;

    @Inject
    Database database;

    private final String run = UUID.randomUUID().toString().substring(0, 8);

    private record Asker(String name, Call call, Administration side, Predicate<Holder> cares) {}

    @Test
    void counts_pages_and_the_file_of_every_list_hold_exactly_the_own_citizens_in_that_state() {
        Town.isLaidOut();
        var random = new Random(20071130);
        var holders = List.of(
                new Holder(SOF, "SC1-" + run, "S-" + run),
                new Holder(SOF, "SC1-other-" + run, "S-other-" + run),
                new Holder(BIF, "JC1-" + run, "B-" + run));
        var citizens = Stream.generate(() -> SampleCitizen.random(random, holders.get(random.nextInt(3))))
                .limit(CITIZENS)
                .toList();
        citizens.forEach(new SampleTables(database)::write);
        var askers = List.of(
                asker("own team", Call.by(SOF_CASEWORKER, "x", "SC1-" + run), SOF, holders.get(0)::equals),
                asker("named", Call.by(SOF_CASEWORKER, "S-other-" + run), SOF, holders.get(1)::equals),
                asker(
                        "two teams",
                        Call.by(SOF_MANAGER, "x", "SC1-" + run, "SC1-other-" + run),
                        SOF,
                        held -> held.side() == SOF),
                asker("job team", Call.by(BIF_CASEWORKER, "x", "JC1-" + run), BIF, holders.get(2)::equals),
                asker("nobody's", Call.by(BIF_MANAGER, "x", "JC1-none-" + run), BIF, _ -> false));

        var listed = 0;
        var edges =
                citizens.stream().flatMap(citizen -> citizen.edges().stream()).toList();
        for (var n = 0; n < DAYS; n++) {
            var day = edges.get(random.nextInt(edges.size()));
            for (var asker : askers) {
                var own = citizens.stream()
                        .filter(citizen -> asker.cares().test(citizen.caredFor()))
                        .toList();
                listed += agrees(asker, own, day);
            }
        }
        assertThat(listed).as("lists that say something").isGreaterThan(100);
    }

    private static int agrees(Asker asker, List<SampleCitizen> own, LocalDate day) {
        var counts = asker.call()
                .get(LISTS + "?asOf={day}", day.toString())
                .statusCode(200)
                .extract()
                .<List<Map<String, Object>>>path("lists");
        var open = Stream.of(WorkState.values())
                .filter(state -> state.isOpenTo(asker.side()))
                .toList();
        assertThat(counts)
                .extracting(count -> count.get("state"))
                .isEqualTo(open.stream().map(WorkState::name).toList());
        var listed = 0;
        for (var state : open) {
            var because = "%s of %s on %s".formatted(state, asker.name(), day);
            var expected = own.stream()
                    .filter(citizen -> citizen.since(state, day) != null)
                    .sorted(comparing((SampleCitizen citizen) -> citizen.since(state, day))
                            .thenComparing(citizen -> citizen.id().toString()))
                    .map(citizen -> line(state, citizen, day))
                    .toList();
            assertThat(walked(asker.call(), state, day)).as(because).isEqualTo(expected);
            assertThat(exported(asker.call(), state, day))
                    .as("file: " + because)
                    .isEqualTo(expected);
            assertThat(counts.get(open.indexOf(state)).get("citizens"))
                    .as("count: " + because)
                    .isEqualTo(expected.size());
            listed += expected.size();
        }
        return listed;
    }

    private static String line(WorkState state, SampleCitizen citizen, LocalDate day) {
        var without = state == WorkState.SHARED_WITHOUT_TEAM ? citizen.withoutTeam(day) : List.of();
        var lapsesOn = state == WorkState.PROTECTED ? citizen.lapsesOn(day) : null;
        return citizen.id() + " " + citizen.since(state, day) + " " + without + " " + lapsesOn;
    }

    private static List<String> walked(Call by, WorkState state, LocalDate day) {
        var all = new ArrayList<String>();
        for (var path = LISTS + "/" + state + "?limit=3&asOf=" + day; path != null; ) {
            var answer = by.request()
                    .urlEncodingEnabled(false)
                    .get(path)
                    .then()
                    .statusCode(200)
                    .extract();
            answer.<List<Map<String, Object>>>path("$")
                    .forEach(row -> all.add(row.get("citizenId") + " " + row.get("since") + " " + row.get("withoutTeam")
                            + " " + row.get("lapsesOn")));
            var link = answer.header("Link");
            path = link == null ? null : link.substring(1, link.indexOf('>'));
        }
        return all;
    }

    private static List<String> exported(Call by, WorkState state, LocalDate day) {
        var file = by.get(LISTS + "/{state}/csv?asOf={day}", state, day.toString())
                .statusCode(200)
                .extract()
                .asString();
        return file.lines()
                .skip(1)
                .map(line -> CsvLine.fields(line).orElseThrow())
                .map(fields -> fields.get(0) + " " + fields.get(3) + " "
                        + List.of(
                                fields.get(4).isEmpty()
                                        ? new String[0]
                                        : fields.get(4).split(" "))
                        + " " + (fields.get(5).isEmpty() ? null : fields.get(5)))
                .toList();
    }

    private static Asker asker(String name, Call call, Administration side, Predicate<Holder> cares) {
        return new Asker(name, call, side, cares);
    }
}
