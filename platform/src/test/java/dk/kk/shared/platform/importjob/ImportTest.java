package dk.kk.shared.platform.importjob;

import static dk.kk.shared.platform.access.Role.IMPORT_OPERATOR;
import static dk.kk.shared.platform.importjob.ImportCalls.ANNA;
import static dk.kk.shared.platform.importjob.ImportCalls.BENT;
import static dk.kk.shared.platform.importjob.ImportCalls.OFFICES;
import static dk.kk.shared.platform.importjob.ImportCalls.UNKNOWN;
import static dk.kk.shared.platform.importjob.ImportCalls.VISITS;
import static dk.kk.shared.platform.importjob.ImportCalls.counts;
import static dk.kk.shared.platform.importjob.ImportCalls.cpr;
import static dk.kk.shared.platform.importjob.ImportCalls.ended;
import static dk.kk.shared.platform.importjob.ImportCalls.findings;
import static dk.kk.shared.platform.importjob.ImportCalls.newest;
import static dk.kk.shared.platform.importjob.ImportCalls.operator;
import static dk.kk.shared.platform.importjob.ImportCalls.refused;
import static dk.kk.shared.platform.importjob.ImportCalls.upload;
import static dk.kk.shared.platform.importjob.ImportCalls.view;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dk.kk.shared.platform.imports.StagedRow;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.FakeCitizenService;
import dk.kk.shared.platform.testing.SuiteResource;
import dk.kk.shared.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.OutputStreamWriter;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class ImportTest {

    @Inject
    Database database;

    @Inject
    VisitsLayout visits;

    private final String run = UUID.randomUUID().toString().substring(0, 6);

    @Test
    void a_file_is_taken_and_the_same_file_again_changes_nothing() {
        var file = VISITS + row(ANNA, "1") + row(BENT, "1") + row(ANNA, "2");

        var first = ended(upload("visits", file, "&expectedRows=3"));
        assertThat(first.phase()).isEqualTo(Phase.DONE);
        assertThat(counts(first)).containsExactly(3, 3, 0, 0, 3);
        assertThat(eventsOfRun()).isEqualTo(3);

        var second = ended(upload("visits", file, ""));
        assertThat(counts(second)).containsExactly(3, 3, 0, 3, 0);
        assertThat(eventsOfRun()).isEqualTo(3);

        var changed = file.replace(row(ANNA, "2"), row(ANNA, "2").replace("HOME", "OFFICE"));
        assertThat(counts(ended(upload("visits", changed, "")))).containsExactly(3, 3, 0, 2, 1);
        assertThat(eventsOfRun()).isEqualTo(4);
    }

    @Test
    void bad_rows_are_quarantined_with_row_column_and_rule_and_the_rest_is_taken() {
        var file = VISITS
                + row(ANNA, "good")
                + "3113631234;" + run + ";HOME;2007-11-01;;;\n"
                + row(UNKNOWN, "who")
                + ANNA + ";" + run + ";GARDEN;2007-02-30;;1.5;yes\n"
                + ANNA + ";;HOME;2007-11-01;;;\n"
                + ANNA + ";" + run + "-" + "x".repeat(20) + ";HOME;2007-11-01;;;\n"
                + ANNA + ";" + BENT + ";HOME;2007-11-01;;;\n"
                + ANNA + ";too;few\n"
                + ANNA + ";\"open;HOME;2007-11-01;;;\n"
                + row(ANNA, "good")
                + ANNA + ";" + run + "-order;HOME;2007-11-02;2007-11-01;;\n"
                + ANNA + ";" + run + "-minutes;HOME;2007-11-02;;;true\n"
                + BENT + ";REFUSED;HOME;2007-11-02;;;\n"
                + BENT + ";" + run + "-early;HOME;2007-11-02;2007-11-09;7;\n"
                + BENT + ";" + run + "-late;HOME;2007-11-08;;7;\n"
                + BENT + ";" + run + "-after;HOME;2007-11-01;2007-11-02;7;\n";

        var view = ended(upload("visits", file, "&expectedRows=99"));

        assertThat(counts(view)).containsExactly(16, 2, 14, 0, 2);
        assertThat(findings(view.id()))
                .containsExactlyInAnyOrder(
                        "0 null rows-differ",
                        "3 cpr cpr-invalid",
                        "4 cpr citizen-unknown",
                        "5 kind code-unknown",
                        "5 visited_on date-invalid",
                        "5 minutes integer-invalid",
                        "5 announced boolean-invalid",
                        "6 visit_number value-missing",
                        "7 visit_number value-too-long",
                        "8 visit_number cpr-misplaced",
                        "9 null row-fields-wrong",
                        "10 null row-quoting-wrong",
                        "11 null row-double",
                        "12 left_on dates-out-of-order",
                        "12 left_on period-empty",
                        "13 minutes value-missing",
                        "14 visit_number code-unknown",
                        "15 visited_on periods-overlap",
                        "16 visited_on periods-overlap");
        operator()
                .header("Access-Purpose", "IMPORT")
                .get("/api/v1/imports/" + view.id() + "/findings?limit=4")
                .then()
                .statusCode(200)
                .header("Link", containsString("rel=\"next\""))
                .body("size()", equalTo(4))
                .body("find { it.row == 4 }.content.kind", equalTo("HOME"))
                .body("find { it.row == 4 }.texts.da", containsString("CPR-nummer"))
                .body("find { it.row == 4 }.texts.en", not(equalTo("citizen-unknown")));
    }

    @Test
    void control_totals_that_differ_are_said_and_the_rows_are_taken_all_the_same() {
        var rows = row(ANNA, "t1") + row(ANNA, "t2") + row(BENT, "t3") + row(BENT, "t3")
                + "not a number;t;HOME;2007-11-01;;;\n";

        var right = ended(upload("visits", VISITS + rows, "&expectedRows=5&expectedCitizens=2"));
        var wrong = ended(upload("visits", VISITS + rows, "&expectedRows=4&expectedCitizens=3"));
        var unsaid = ended(upload("visits", VISITS + rows, ""));

        assertThat(findings(right.id())).containsExactly("5 null row-double", "6 cpr cpr-invalid");
        assertThat(right.citizens()).isEqualTo(2);
        assertThat(findings(wrong.id()))
                .containsExactly(
                        "0 null rows-differ", "0 null citizens-differ", "5 null row-double", "6 cpr cpr-invalid");
        assertThat(counts(wrong)).containsExactly(5, 3, 2, 3, 0);
        assertThat(unsaid.citizens()).isNull();
    }

    @Test
    void no_table_of_an_import_holds_a_cpr() {
        var file = VISITS + row(ANNA, "a") + "3113631234;" + run + ";HOME;2007-11-01;;;\n" + ANNA + ";" + BENT
                + ";HOME;2007-11-01;;;\n" + ANNA + ";too;few\n" + UNKNOWN + ";\"" + ANNA + ";HOME;2007-11-01;;;\n";

        var dryRun = ended(upload("visits", file, "&dryRun=true"));

        for (var table :
                List.of("import_job", "import_row", "import_finding", "import_known", "import_difference", "audit")) {
            for (var cpr : List.of(ANNA, BENT, UNKNOWN, "3113631234")) {
                assertThat(count("select count(*) from " + table + " t where t::text like '%" + cpr + "%'"))
                        .as("%s in %s", cpr, table)
                        .isZero();
            }
        }
        assertThat(count("select count(*) from import_row where citizen_id = '" + id(ANNA) + "'"))
                .as("positive control")
                .isPositive();
        assertThat(dryRun.phase()).isEqualTo(Phase.VALIDATED);
    }

    @Test
    void a_dry_run_stops_after_its_findings_until_its_merge_is_asked_for() {
        var view = ended(upload("visits", VISITS + row(ANNA, "dry") + row(UNKNOWN, "dry"), "&dryRun=true"));
        assertThat(view.phase()).isEqualTo(Phase.VALIDATED);
        assertThat(counts(view)).containsExactly(2, 1, 1, 0, 0);
        assertThat(eventsOfRun()).isZero();

        operator().post("/api/v1/imports/" + view.id() + "/merge").then().statusCode(202);
        var merged = ended(view.id());
        assertThat(counts(merged)).containsExactly(2, 1, 1, 0, 1);
        assertThat(eventsOfRun()).isEqualTo(1);
        assertThat(findings(view.id())).containsExactly("3 cpr citizen-unknown");
        operator()
                .post("/api/v1/imports/" + view.id() + "/merge")
                .then()
                .statusCode(409)
                .body("code", equalTo("illegal-move"));
    }

    @Test
    void the_next_upload_takes_the_place_of_a_dry_run_that_waits() {
        var waiting = ended(upload("visits", VISITS + row(ANNA, "w"), "&dryRun=true"));

        ended(upload("visits", VISITS + row(BENT, "w"), ""));

        var replaced = view(waiting.id());
        assertThat(replaced.phase()).isEqualTo(Phase.FAILED);
        assertThat(replaced.failure()).isEqualTo("import-replaced");
    }

    @Test
    void what_is_not_a_file_of_the_source_is_refused_and_leaves_nothing() {
        var before = count("select count(*) from import_job");

        refused("visits", "given_name;cpr\nAnna;" + ANNA + "\n", StandardCharsets.UTF_8)
                .body("code", equalTo("import-header-wrong"))
                .body("arguments.expected", equalTo(VISITS.strip()));
        refused("visits", row(ANNA, "headless"), StandardCharsets.UTF_8)
                .body("code", equalTo("import-header-wrong"))
                .body(not(containsString(ANNA)));
        refused("visits", "", StandardCharsets.UTF_8).body("code", equalTo("import-header-wrong"));
        refused("visits", OFFICES + "A;B;\n", StandardCharsets.UTF_8)
                .body("code", equalTo("import-other-source"))
                .body("arguments.found", equalTo("offices"));
        refused("opera", VISITS, StandardCharsets.UTF_8)
                .body("code", equalTo("import-source-unknown"))
                .body("arguments.allowed", equalTo("offices, visits"));
        operator()
                .contentType("text/csv")
                .body(VISITS)
                .post("/api/v1/imports?source=visits&mode=SOON")
                .then()
                .statusCode(400)
                .body("code", equalTo("parameter-invalid"));
        assertThat(count("select count(*) from import_job")).isEqualTo(before);

        refused("visits", VISITS + row(ANNA, "l1") + row(BENT, "æøå"), StandardCharsets.ISO_8859_1)
                .body("code", equalTo("file-not-utf8"))
                .body("arguments.row", equalTo(3));
        var large = VISITS.replace("kind", "sort") + row(ANNA, "x".repeat(50)).repeat(100_000);
        refused("visits", large, StandardCharsets.UTF_8).body("code", equalTo("import-header-wrong"));
        assertThat(count("select count(*) from import_row where data ->> 'visit_number' like '" + run + "%'"))
                .isZero();
    }

    @Test
    void a_cut_upload_fails_and_meanwhile_another_of_its_source_is_refused() throws Exception {
        try (var socket = new Socket("127.0.0.1", RestAssured.port)) {
            var writer = new OutputStreamWriter(socket.getOutputStream(), StandardCharsets.US_ASCII);
            writer.write(
                    "POST /api/v1/imports?source=offices&mode=LIVE HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                            + Tokens.of(IMPORT_OPERATOR)
                            + "\r\nContent-Type: text/csv\r\nContent-Length: 100000\r\n\r\n" + OFFICES + "A;B;\n");
            writer.flush();
            await().until(() -> newest("offices").stream().anyMatch(view -> view.phase() == Phase.RECEIVED));

            operator()
                    .contentType("text/csv")
                    .body(OFFICES + "A;B;\n")
                    .post("/api/v1/imports?source=offices&mode=LIVE")
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("import-running"));
        }
        var cut = newest("offices").orElseThrow().id();
        await().until(() -> view(cut).phase() == Phase.FAILED);
        assertThat(view(cut).failure()).isEqualTo("import-upload-cut");
        assertThat(ended(upload("offices", OFFICES + "A;B;\n", "")).phase()).isEqualTo(Phase.DONE);
    }

    @Test
    void after_any_split_into_deliveries_in_any_order_the_whole_file_is_unchanged() {
        for (var seed = 1; seed <= 3; seed++) {
            var random = new Random(seed);
            var rows = new ArrayList<String>();
            for (var i = 0; i < 30; i++) {
                rows.add(row(cpr(i / 3), seed + "-" + i));
            }
            var shuffled = new ArrayList<>(rows);
            Collections.shuffle(shuffled, random);
            for (var taken = 0; taken < rows.size(); ) {
                var next = Math.min(rows.size(), taken + 1 + random.nextInt(15));
                var again = random.nextInt(taken + 1); // rows of earlier deliveries come again
                ended(upload("visits", VISITS + String.join("", shuffled.subList(again, next)), ""));
                taken = next;
            }

            assertThat(counts(ended(upload("visits", VISITS + String.join("", rows), ""))))
                    .as("seed %d", seed)
                    .containsExactly(30, 30, 0, 30, 0);
            assertThat(eventsOfRun()).isEqualTo(30L * seed);
        }
    }

    @Test
    void a_whole_city_takes_seconds_and_a_citizen_never_spans_two_chunks() {
        var file = new StringBuilder(VISITS);
        for (var i = 0; i < 25_015; i++) {
            file.append(row(cpr(i / 7), "city-" + i));
        }
        visits.chunks.clear();
        var started = System.nanoTime();

        var view = ended(upload("visits", file.toString(), "&expectedRows=25015"));

        var seconds = Duration.ofNanos(System.nanoTime() - started).toMillis() / 1000.0;
        System.out.printf("25,015 rows: %.1f s%n", seconds);
        assertThat(seconds).isLessThan(30);
        assertThat(counts(view)).containsExactly(25_015, 25_015, 0, 0, 25_015);
        assertThat(view.modulus11Deviations()).isBetween(20_000L, 25_015L);
        assertThat(visits.chunks)
                .hasSizeBetween(24, 26)
                .allSatisfy(chunk -> assertThat(chunk).hasSizeLessThan(1010));
        var citizens = visits.chunks.stream()
                .map(chunk -> chunk.stream().map(StagedRow::citizen).distinct().toList())
                .flatMap(List::stream)
                .toList();
        assertThat(citizens).doesNotHaveDuplicates();
        assertThat(eventsOfRun()).isEqualTo(25_015);
    }

    private String row(String cpr, String number) {
        return cpr + ";" + run + "-" + number + ";HOME;2007-11-01;;;\n";
    }

    private static UUID id(String cpr) {
        return requireNonNull(FakeCitizenService.idOf(cpr));
    }

    private long eventsOfRun() {
        return count("select count(*) from outbox where stream_kind = 'visit' and stream_id like '" + run + "%'");
    }

    private long count(String sql) {
        return database.first(sql, row -> row.number("count")).orElseThrow();
    }
}
