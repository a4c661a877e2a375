package dk.kk.shared.platform.importjob;

import static dk.kk.shared.platform.importjob.ImportCalls.ANNA;
import static dk.kk.shared.platform.importjob.ImportCalls.BENT;
import static dk.kk.shared.platform.importjob.ImportCalls.OFFICES;
import static dk.kk.shared.platform.importjob.ImportCalls.VISITS;
import static dk.kk.shared.platform.importjob.ImportCalls.counts;
import static dk.kk.shared.platform.importjob.ImportCalls.ended;
import static dk.kk.shared.platform.importjob.ImportCalls.findings;
import static dk.kk.shared.platform.importjob.ImportCalls.operator;
import static dk.kk.shared.platform.importjob.ImportCalls.refused;
import static dk.kk.shared.platform.importjob.ImportCalls.upload;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which rows are taken, which are not, and what is said of them. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class ImportRulesTest {

    @Inject
    Database database;

    @Inject
    BusinessClock clock;

    @Inject
    OfficesLayout offices;

    private final String run = UUID.randomUUID().toString().substring(0, 6);

    @BeforeEach
    void nothingTaken() {
        offices.taken.clear();
    }

    @Test
    void a_missing_cpr_is_called_missing() {
        var view = ended(upload("visits", VISITS + row("", "none", "2007-11-01"), ""));

        assertThat(findings(view.id())).containsExactly("2 cpr value-missing");
    }

    @Test
    void a_text_of_blanks_is_missing() {
        var blank = " \u00a0\u2003\u200b";
        var file = OFFICES + run + "1; ;\n" + run + "2;" + blank + ";\n" + blank + ";Nordre;\n" + run + "3;Nordre; \n";

        var view = ended(upload("offices", file, ""));

        assertThat(findings(view.id()))
                .containsExactly("2 name value-missing", "3 name value-missing", "4 code value-missing");
        assertThat(offices.taken).as("a blank parent is none").containsExactly(run + "3 Nordre");
    }

    @Test
    void days_of_other_centuries_are_slips() {
        var file = VISITS
                + row(ANNA, "a", "0207-11-01")
                + row(ANNA, "b", "2207-11-01")
                + row(ANNA, "c", "1899-12-31")
                + row(ANNA, "d", "07-11-01")
                + row(ANNA, "e", "1900-01-01");

        var view = ended(upload("visits", file, ""));

        assertThat(findings(view.id()))
                .containsExactly(
                        "2 visited_on date-invalid",
                        "3 visited_on date-invalid",
                        "4 visited_on date-invalid",
                        "5 visited_on date-invalid");
    }

    @Test
    void a_file_cut_inside_its_last_field_is_refused_whole() {
        var whole = VISITS + row(ANNA, "first", "2007-11-01") + row(BENT, "last", "2007-11-02");
        var cut = whole.substring(0, whole.length() - 1);

        refused("visits", cut, StandardCharsets.UTF_8)
                .body("code", equalTo("file-cut"))
                .body("arguments.row", equalTo(3));
        refused("visits", VISITS.strip(), StandardCharsets.UTF_8).body("code", equalTo("file-cut"));

        assertThat(staged()).isZero();
        assertThat(counts(ended(upload("visits", whole, "")))).containsExactly(2, 2, 0, 0, 2);
    }

    @Test
    void a_byte_order_mark_and_lines_ended_by_crlf_are_taken() {
        var file = "\ufeff" + VISITS + row(ANNA, "bom", "2007-11-01");

        assertThat(counts(ended(upload("visits", file.replace("\n", "\r\n"), "&expectedRows=1"))))
                .containsExactly(1, 1, 0, 0, 1);
    }

    @Test
    void a_bad_row_does_not_shadow_a_good_one_about_the_same_thing() {
        var file = OFFICES + run + "1;nameless;\n" + run + "1;Nordre;\n" + run + "1;Søndre;\n";

        var view = ended(upload("offices", file, ""));

        assertThat(findings(view.id())).containsExactly("2 name text-invalid", "4 null row-double");
        assertThat(argument(view.id(), 4, "first")).isEqualTo("3");
        assertThat(offices.taken).containsExactly(run + "1 Nordre");
    }

    @Test
    void a_row_does_not_lean_on_one_that_is_refused() {
        var file = OFFICES
                + (run + "1;nameless;\n")
                + (run + "2;Nordre;" + run + "1\n")
                + (run + "3;Søndre;" + run + "2\n")
                + (run + "4;Vestre;\n")
                + (run + "5;Østre;" + run + "4\n");

        var view = ended(upload("offices", file, ""));

        assertThat(findings(view.id()))
                .containsExactly("2 name text-invalid", "3 parent code-unknown", "4 parent code-unknown");
        assertThat(offices.taken).containsExactly(run + "4 Vestre", run + "5 Østre");
    }

    @Test
    void rows_that_overlap_are_refused_both_and_each_names_the_other() {
        var file = VISITS
                + visit("a", "2007-11-01;2007-11-09")
                + visit("b", "2007-11-08;")
                + visit("c", "2007-10-01;2007-11-01")
                + visit("d", "2007-12-01;2007-12-02")
                + visit("c", "2007-10-01;2007-11-03");

        var view = ended(upload("visits", file, ""));

        assertThat(findings(view.id()))
                .containsExactly(
                        "2 visited_on periods-overlap",
                        "3 visited_on periods-overlap",
                        "5 visited_on periods-overlap",
                        "6 visited_on periods-overlap");
        assertThat(argument(view.id(), 2, "row")).isEqualTo("3");
        assertThat(argument(view.id(), 3, "row")).isEqualTo("2");
        assertThat(argument(view.id(), 5, "row")).isEqualTo("3");
        assertThat(counts(view)).as("c, in its first row").containsExactly(5, 1, 4, 0, 1);
    }

    @Test
    void a_dry_run_finds_days_that_lie_ahead() {
        var today = clock.today();
        var file = VISITS
                + row(ANNA, "today", today.toString())
                + row(ANNA, "tomorrow", today.plusDays(1).toString());

        var view = ended(upload("visits", file, "&dryRun=true"));

        assertThat(findings(view.id())).containsExactly("3 visited_on date-invalid");
        assertThat(argument(view.id(), 3, "today")).isEqualTo(today.toString());
        operator().post("/api/v1/imports/" + view.id() + "/merge").then().statusCode(202);
        assertThat(counts(ended(view.id()))).containsExactly(2, 1, 1, 0, 1);
    }

    private String row(String cpr, String number, String day) {
        return cpr + ";" + run + "-" + number + ";HOME;" + day + ";;;\n";
    }

    private String visit(String number, String days) {
        return BENT + ";" + run + "-" + number + ";HOME;" + days + ";7;\n";
    }

    private long staged() {
        var sql = "select count(*) from import_row where data ->> 'visit_number' like ?";
        return database.first(sql, row -> row.number("count"), run + "%").orElseThrow();
    }

    private String argument(UUID id, long row, String name) {
        var sql = "select arguments ->> ? as argument from import_finding where import_id = ? and row_no = ?";
        return database.first(sql, found -> found.text("argument"), name, id, row)
                .orElseThrow();
    }
}
