package dk.kk.shared.platform.importjob;

import static dk.kk.shared.platform.access.Role.IMPORT_OPERATOR;
import static io.restassured.RestAssured.given;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kk.shared.platform.access.BackgroundJobs;
import dk.kk.shared.platform.access.Purpose;
import dk.kk.shared.platform.csv.Lines;
import dk.kk.shared.platform.importjob.ImportJobs.Job;
import dk.kk.shared.platform.imports.Mode;
import dk.kk.shared.platform.imports.StagedRow;
import dk.kk.shared.platform.json.EventJson;
import dk.kk.shared.platform.stream.Ids;
import dk.kk.shared.platform.testing.FakeCitizenService;
import dk.kk.shared.platform.testing.SuiteResource;
import dk.kk.shared.platform.testing.Tokens;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.OutputStreamWriter;
import java.net.Socket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class ImportTest {

    private static final String HEADER = "cpr;visit_number;kind;visited_on;left_on;minutes;announced\n";
    private static final String ANNA = "0102631235";
    private static final String BENT = "0304720011";
    private static final String UNKNOWN = "0606810000";

    @Inject
    AgroalDataSource dataSource;

    @Inject
    VisitsLayout visits;

    @Inject
    ImportJobs jobs;

    @Inject
    ImportWorker worker;

    @Inject
    Receipt receipt;

    @Inject
    Layouts layouts;

    @Inject
    BackgroundJobs background;

    private final String run = UUID.randomUUID().toString().substring(0, 6);

    @Test
    void a_file_is_taken_and_the_same_file_again_changes_nothing() throws SQLException {
        var file = HEADER + row(ANNA, "1") + row(BENT, "1") + row(ANNA, "2");

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
        var file = HEADER
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

        assertThat(counts(view)).containsExactly(16, 3, 13, 0, 3);
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
                        "13 minutes value-missing",
                        "14 visit_number code-unknown",
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
    void no_table_of_an_import_holds_a_cpr() throws SQLException {
        var file = HEADER + row(ANNA, "a") + "3113631234;" + run + ";HOME;2007-11-01;;;\n" + ANNA + ";" + BENT
                + ";HOME;2007-11-01;;;\n" + ANNA + ";too;few\n" + UNKNOWN + ";\"" + ANNA + ";HOME;2007-11-01;;;\n";

        var dryRun = ended(upload("visits", file, "&dryRun=true"));

        for (var table : List.of("import_job", "import_row", "import_finding", "import_known", "audit")) {
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
    void a_dry_run_stops_after_its_findings_until_its_merge_is_asked_for() throws SQLException {
        var view = ended(upload("visits", HEADER + row(ANNA, "dry") + row(UNKNOWN, "dry"), "&dryRun=true"));
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
        var waiting = ended(upload("visits", HEADER + row(ANNA, "w"), "&dryRun=true"));

        ended(upload("visits", HEADER + row(BENT, "w"), ""));

        var replaced = view(waiting.id());
        assertThat(replaced.phase()).isEqualTo(Phase.FAILED);
        assertThat(replaced.failure()).isEqualTo("import-replaced");
    }

    @Test
    void what_is_not_a_file_of_the_source_is_refused_and_leaves_nothing() throws SQLException {
        var before = count("select count(*) from import_job");

        refused("visits", "given_name;cpr\nAnna;" + ANNA + "\n", StandardCharsets.UTF_8)
                .body("code", equalTo("import-header-wrong"))
                .body("arguments.expected", equalTo(HEADER.strip()));
        refused("visits", row(ANNA, "headless"), StandardCharsets.UTF_8)
                .body("code", equalTo("import-header-wrong"))
                .body(not(containsString(ANNA)));
        refused("visits", "", StandardCharsets.UTF_8).body("code", equalTo("import-header-wrong"));
        refused("visits", "code;name\nA;B\n", StandardCharsets.UTF_8)
                .body("code", equalTo("import-other-source"))
                .body("arguments.found", equalTo("offices"));
        refused("opera", HEADER, StandardCharsets.UTF_8)
                .body("code", equalTo("import-source-unknown"))
                .body("arguments.allowed", equalTo("offices, visits"));
        operator()
                .contentType("text/csv")
                .body(HEADER)
                .post("/api/v1/imports?source=visits&mode=SOON")
                .then()
                .statusCode(400)
                .body("code", equalTo("parameter-invalid"));
        assertThat(count("select count(*) from import_job")).isEqualTo(before);

        refused("visits", HEADER + row(ANNA, "l1") + row(BENT, "æøå"), StandardCharsets.ISO_8859_1)
                .body("code", equalTo("file-not-utf8"))
                .body("arguments.row", equalTo(3));
        var large = HEADER.replace("kind", "sort") + row(ANNA, "x".repeat(50)).repeat(100_000);
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
                            + "\r\nContent-Type: text/csv\r\nContent-Length: 100000\r\n\r\ncode;name\nA;B\n");
            writer.flush();
            await().until(() -> newest("offices").stream().anyMatch(view -> view.phase() == Phase.RECEIVED));

            operator()
                    .contentType("text/csv")
                    .body("code;name\nA;B\n")
                    .post("/api/v1/imports?source=offices&mode=LIVE")
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("import-running"));
        }
        var cut = newest("offices").orElseThrow().id();
        await().until(() -> view(cut).phase() == Phase.FAILED);
        assertThat(view(cut).failure()).isEqualTo("import-upload-cut");
        assertThat(ended(upload("offices", "code;name\nA;B\n", "")).phase()).isEqualTo(Phase.DONE);
    }

    @Test
    void a_killed_import_goes_on_at_its_mark() throws Exception {
        var citizens = IntStream.range(0, 1500).mapToObj(ImportTest::cpr).toList();
        var file = HEADER + citizens.stream().map(cpr -> row(cpr, "k")).collect(Collectors.joining());
        var job = job();
        var lines = new Lines(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
        layouts.checkHeader(visits, lines.next());
        receipt.receive(job, null, visits, lines);
        background.run("import", "test", Purpose.IMPORT, () -> {
            assertThat(worker.step(job.id())).as("validated").isTrue();
            assertThat(worker.step(job.id())).as("first chunk").isTrue();
        });
        assertThat(view(job.id()).merged()).isEqualTo(1000);

        worker.resume(new StartupEvent());

        assertThat(counts(ended(job.id()))).containsExactly(1500, 1500, 0, 0, 1500);
        assertThat(eventsOfRun()).isEqualTo(1500);
        assertThat(count("select count(*) from import_row where import_id = '" + job.id() + "'"))
                .isZero();
        assertThat(count(
                        "select sum(cardinality(subjects)) from audit where operation = 'import' and started_by = 'test'"
                                + " and actor = 'system:import'"))
                .isGreaterThanOrEqualTo(1500);
    }

    @Test
    void an_upload_that_died_with_its_process_is_found_at_the_next_start() throws Exception {
        var job = job();
        jobs.start(job, null);

        worker.resume(new StartupEvent());

        assertThat(view(job.id()).failure()).isEqualTo("import-upload-cut");
    }

    @Test
    void a_database_that_was_away_is_waited_for_and_any_other_fault_ends_the_import() {
        visits.failures.add(new SQLException("terminating connection", "57P01"));
        assertThat(ended(upload("visits", HEADER + row(ANNA, "away"), "")).phase())
                .isEqualTo(Phase.DONE);

        visits.failures.add(new IllegalStateException("a fault of the feature"));
        var broken = ended(upload("visits", HEADER + row(ANNA, "fault"), ""));
        assertThat(broken.failure()).isEqualTo("import-broken");
        assertThat(findings(broken.id())).containsExactly("0 null import-broken");
        assertThat(counts(ended(upload("visits", HEADER + row(ANNA, "fault"), ""))))
                .containsExactly(1, 1, 0, 0, 1);
    }

    @Test
    void a_whole_city_takes_seconds_and_a_citizen_never_spans_two_chunks() throws SQLException {
        var file = new StringBuilder(HEADER);
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

    private Job job() {
        return new Job(Ids.next(), "visits", Mode.BACKFILL, Phase.RECEIVED, false, "test", null);
    }

    private String row(String cpr, String number) {
        return cpr + ";" + run + "-" + number + ";HOME;2007-11-01;;;\n";
    }

    /** Valid dates of one birth year and month after the other, no number known to have been issued. */
    private static String cpr(int i) {
        return "%02d%02d%02d%04d".formatted(2 + i % 27, 1 + i / 27 % 12, 50 + i / 324 % 40, 1 + i / 12_960);
    }

    private static UUID id(String cpr) {
        return requireNonNull(FakeCitizenService.idOf(cpr));
    }

    private static io.restassured.specification.RequestSpecification operator() {
        return given().auth().oauth2(Tokens.of(IMPORT_OPERATOR));
    }

    private static UUID upload(String source, String file, String parameters) {
        return UUID.fromString(operator()
                .contentType("text/csv; charset=utf-8")
                .body(file)
                .post("/api/v1/imports?source=" + source + "&mode=BACKFILL" + parameters)
                .then()
                .statusCode(202)
                .header("Location", containsString("/api/v1/imports/"))
                .extract()
                .path("id"));
    }

    private static ValidatableResponse refused(String source, String file, Charset charset) {
        return operator()
                .contentType("text/csv")
                .body(file.getBytes(charset))
                .post("/api/v1/imports?source=" + source + "&mode=LIVE")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    private static ImportView view(UUID id) {
        return operator()
                .get("/api/v1/imports/" + id)
                .then()
                .statusCode(200)
                .extract()
                .as(ImportView.class);
    }

    private static Optional<ImportView> newest(String source) {
        return operator()
                .get("/api/v1/imports")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("", ImportView.class)
                .stream()
                .filter(view -> view.source().equals(source))
                .findFirst();
    }

    private static ImportView ended(UUID id) {
        return await().atMost(Duration.ofSeconds(60))
                .until(() -> view(id), view -> view.phase() != Phase.RECEIVED && view.phase() != Phase.MERGING);
    }

    private static List<Integer> counts(ImportView view) {
        return IntStream.of(
                        (int) view.rows(),
                        (int) view.accepted(),
                        (int) view.quarantined(),
                        (int) view.unchanged(),
                        (int) view.merged())
                .boxed()
                .toList();
    }

    private static List<String> findings(UUID id) {
        var body = operator()
                .header("Access-Purpose", "IMPORT")
                .get("/api/v1/imports/" + id + "/findings?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        return EventJson.tree(body).valueStream().map(ImportTest::summary).toList();
    }

    private static String summary(JsonNode finding) {
        return finding.get("row").asText() + " " + finding.path("column").asText(null) + " "
                + finding.get("code").asText();
    }

    private long eventsOfRun() throws SQLException {
        return count("select count(*) from outbox where stream_kind = 'visit' and stream_id like '" + run + "%'");
    }

    private long count(String sql) throws SQLException {
        try (var connection = dataSource.getConnection()) {
            return Statements.list(connection, sql, row -> row.getLong(1)).getFirst();
        }
    }
}
