package dk.kk.shared.platform.importjob;

import static dk.kk.shared.platform.importjob.ImportCalls.ANNA;
import static dk.kk.shared.platform.importjob.ImportCalls.BENT;
import static dk.kk.shared.platform.importjob.ImportCalls.OFFICES;
import static dk.kk.shared.platform.importjob.ImportCalls.VISITS;
import static dk.kk.shared.platform.importjob.ImportCalls.ended;
import static dk.kk.shared.platform.importjob.ImportCalls.operator;
import static dk.kk.shared.platform.importjob.ImportCalls.upload;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.shared.platform.access.BackgroundJobs;
import dk.kk.shared.platform.access.Purpose;
import dk.kk.shared.platform.csv.Lines;
import dk.kk.shared.platform.importjob.ImportJobs.Job;
import dk.kk.shared.platform.imports.Mode;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.stream.Ids;
import dk.kk.shared.platform.testing.FakeCitizenService;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What an import says otherwise than the deliveries before it. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class DifferencesTest {

    @Inject
    Receipt receipt;

    @Inject
    Layouts layouts;

    @Inject
    VisitsLayout visits;

    @Inject
    ImportJobs jobs;

    @Inject
    ImportWorker worker;

    @Inject
    BackgroundJobs background;

    @Inject
    Database database;

    private final String run = UUID.randomUUID().toString().substring(0, 6);

    @Test
    void random_deliveries_differ_as_sets_say() throws IOException {
        for (var seed = 1; seed <= 6; seed++) {
            var random = new Random(seed);
            var sets = new DeliveredSets();
            for (var n = 1; n <= 12; n++) {
                var delivery = RandomDelivery.of(random);
                var of = "seed %d delivery %d%n%s".formatted(seed, n, delivery.file());
                var id = receive("visits/" + run + "-" + seed, delivery);
                step(id);
                assertThat(listed(id)).as(of).isEqualTo(sets.differences(delivery, delivery.valid()));
                if (delivery.dryRun()) {
                    if (random.nextInt(3) == 0) {
                        continue; // nobody merges it, and the next takes its place
                    }
                    jobs.release(id);
                    step(id);
                }
                var merged = sets.differences(delivery, delivery.taken());
                step(id);
                assertThat(listed(id)).as("in the middle: " + of).isEqualTo(merged);
                step(id);
                assertThat(ImportCalls.view(id).phase()).isEqualTo(Phase.DONE);
                assertThat(listed(id)).as("done: " + of).isEqualTo(merged);
                sets.take(delivery);
            }
        }
    }

    @Test
    void what_a_complete_file_has_no_more_is_listed_by_citizen_and_key_and_left_as_it_is() throws IOException {
        var source = "visits/" + run;
        var first = merged(source, row(ANNA, "a") + row(BENT, "b") + row(BENT, "c"));
        merged(source, row(ANNA, "d"), false);

        var second = merged(source, row(ANNA, "a") + row(BENT, "c").replace(";HOME;", ";OFFICE;"));

        var citizen = String.valueOf(FakeCitizenService.idOf(BENT));
        differences(second, "?kind=GONE&limit=1")
                .statusCode(200)
                .header("Link", containsString("rel=\"next\""))
                .body("rows.kind", contains("GONE"))
                .body("rows[0].row", nullValue())
                .body("rows[0].key", equalTo(Map.of("visit_number", run + "-b")))
                .body("rows[0].citizenId", equalTo(citizen))
                .body(not(containsString(BENT)));
        differences(second, "")
                .statusCode(200)
                .body("complete", equalTo(true))
                .body("newRows", equalTo(0))
                .body("changedRows", equalTo(1))
                .body("returnedRows", equalTo(0))
                .body("goneRows", equalTo(2))
                .body("against", not(equalTo(first.toString())))
                .body("rows.key.visit_number", containsInAnyOrder(run + "-c", run + "-d", run + "-b"));
        assertThat(database.first(
                        "select subjects::text from audit where operation = 'listImportDifferences' and purpose = 'IMPORT'"
                                + " order by id desc limit 1",
                        row -> row.text("subjects")))
                .get()
                .asString()
                .contains(citizen)
                .contains(String.valueOf(FakeCitizenService.idOf(ANNA)));
        assertThat(ImportCalls.view(second).merged()).as("nothing is deleted").isEqualTo(1);
    }

    @Test
    void a_complete_file_that_repeats_itself_differs_in_nothing_and_writes_nothing_of_what_is_known()
            throws IOException {
        var source = "visits/" + run;
        var rows = row(ANNA, "a") + row(BENT, "b");
        merged(source, rows);
        var places = places(source);

        var again = merged(source, rows);

        assertThat(listed(again)).isEmpty();
        assertThat(places(source)).hasSize(2).isEqualTo(places);
    }

    @Test
    void of_a_file_that_is_not_said_to_be_complete_nothing_is_gone() {
        var code = "O" + run;
        ended(upload("offices", OFFICES + code + ";Office;\n", "&complete=true"));

        var id = ended(upload("offices", OFFICES + code + "2;Office;\n", "")).id();

        differences(id, "?kind=NEW")
                .statusCode(200)
                .body("complete", equalTo(false))
                .body("newRows", equalTo(1))
                .body("goneRows", nullValue())
                .body("rows[0].key.code", equalTo(code + "2"))
                .body("rows[0].citizenId", nullValue());
        differences(id, "?kind=LOST").statusCode(400).body("code", equalTo("parameter-invalid"));
        differences(id, "?after=" + "R09ORTp4").statusCode(400).body("code", equalTo("cursor-invalid"));
    }

    @Test
    void before_its_validation_an_import_has_no_report() throws IOException {
        var id = receive("visits/" + run, new RandomDelivery(true, true, VISITS, Set.of(), Map.of(), Map.of()));

        differences(id, "")
                .statusCode(409)
                .body("code", equalTo("import-not-compared"))
                .body("arguments.phase", equalTo("RECEIVED"));
        step(id);
        differences(id, "").statusCode(200).body("goneRows", equalTo(0));
    }

    private UUID merged(String source, String rows) throws IOException {
        return merged(source, rows, true);
    }

    private UUID merged(String source, String rows, boolean complete) throws IOException {
        var id = receive(source, new RandomDelivery(complete, false, VISITS + rows, Set.of(), Map.of(), Map.of()));
        step(id);
        step(id);
        step(id);
        assertThat(ImportCalls.view(id).phase()).isEqualTo(Phase.DONE);
        return id;
    }

    private UUID receive(String source, RandomDelivery delivery) throws IOException {
        var id = Ids.next();
        var complete = delivery.complete();
        var job = new Job(id, source, Mode.BACKFILL, Phase.RECEIVED, delivery.dryRun(), complete, "test", null);
        var lines = new Lines(new ByteArrayInputStream(delivery.file().getBytes(StandardCharsets.UTF_8)));
        layouts.checkHeader(visits, lines.next());
        receipt.receive(job, new Announcement(complete, null, null), visits, lines);
        return id;
    }

    private void step(UUID id) {
        background.run("import", "test", Purpose.IMPORT, () -> {
            worker.step(id);
        });
    }

    /** Where the rows of what is known lie: elsewhere once they were written again. */
    private Set<String> places(String source) {
        return Set.copyOf(database.list(
                "select ctid::text as place from import_known where source = ?", row -> row.text("place"), source));
    }

    private static Set<String> listed(UUID id) {
        var listed = new TreeSet<String>();
        for (var next = "?limit=5"; next != null; ) {
            var answer = differences(id, next).statusCode(200).extract();
            var kinds = answer.jsonPath().getList("rows.kind");
            var visits = answer.jsonPath().getList("rows.key.visit_number");
            for (var i = 0; i < kinds.size(); i++) {
                assertThat(listed.add(kinds.get(i) + " " + visits.get(i))).isTrue();
            }
            var link = answer.header("Link");
            next = link == null ? null : link.replaceFirst(".*(\\?[^>]*)>.*", "$1");
        }
        return listed;
    }

    private static ValidatableResponse differences(UUID id, String parameters) {
        return operator()
                .header("Access-Purpose", "IMPORT")
                .get("/api/v1/imports/" + id + "/differences" + parameters)
                .then();
    }

    private String row(String cpr, String number) {
        return cpr + ";" + run + "-" + number + ";HOME;2007-11-01;;;\n";
    }
}
