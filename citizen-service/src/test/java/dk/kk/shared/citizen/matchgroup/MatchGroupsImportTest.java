package dk.kk.shared.citizen.matchgroup;

import static dk.kk.shared.platform.imports.Mode.BACKFILL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.shared.citizen.ShuffledFiles;
import dk.kk.shared.citizen.Town;
import dk.kk.shared.citizen.TownFiles;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class MatchGroupsImportTest {
    private static final LocalDate FIRST = LocalDate.of(2007, 1, 1);
    private static final int DAYS = 30;

    @Inject
    MatchGroups groups;

    @Inject
    Database database;

    private final String cpr = Town.freshCpr();
    private final String number = UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void town() {
        Town.isLaidOut();
    }

    @Test
    void an_assessment_holds_until_the_next_whatever_order_they_come_in() {
        TownFiles.persons(cpr).ended();
        TownFiles.bifCases(BACKFILL, cpr + ";B" + number + ";CASH_BENEFIT;2006-01-01;;JC1-T1;")
                .ended();
        TownFiles.matchGroups(cpr + ";2009;4;2007-03-01;", cpr + ";2009;2;2006-02-01;B-JC1-T1-1")
                .ended();
        TownFiles.matchGroups(cpr + ";2009;3;2006-08-01;").ended();

        Town.jobCaseworker()
                .get("/api/v1/citizens/{id}/match-group", Town.citizen(cpr))
                .body("code", equalTo("4"))
                .body("rows.code", equalTo(List.of("2", "3", "4")))
                .body("rows.validFrom", equalTo(List.of("2006-02-01", "2006-08-01", "2007-03-01")))
                .body("rows[2].validTo", nullValue());
    }

    @Test
    void a_row_that_comes_late_does_not_hide_the_next_one_that_says_what_held_before() {
        TownFiles.persons(cpr).ended();

        TownFiles.matchGroups(cpr + ";2009;4;2007-01-01;", cpr + ";2009;4;2007-06-01;")
                .ended();
        TownFiles.matchGroups(cpr + ";2009;5;2007-03-01;").ended();

        assertThat(held()).containsExactly("4 2007-01-01", "5 2007-03-01", "4 2007-06-01");
    }

    /** As the migration left it: rows Jan;4 and Jun;4 were united, and Mar;5 came late and hid the second. */
    @Test
    void what_was_stored_wrongly_before_heals_when_the_file_comes_again() {
        TownFiles.persons(cpr).ended();
        var citizen = Town.citizen(cpr);
        database.run("insert into citizen_stream (kind, citizen_id, version) values ('match-group', ?, 2)", citizen);
        var believed = "citizen_id, model, code, valid_from, valid_to) select ?, '2009', code, from_day, to_day, %s"
                + " from (values ('4', date '2007-01-01', date '2007-03-01'), ('5', '2007-03-01', null))"
                + " as held (code, from_day, to_day)";
        database.run(
                ("insert into match_group_row (" + believed.replace("valid_to)", "valid_to, recorded_at)"))
                        .formatted("timestamptz '2007-07-01'"),
                citizen);
        database.run(
                ("insert into match_group_correction (" + believed.replace("valid_to)", "valid_to, said)"))
                        .formatted("0"),
                citizen);
        assertThat(held()).containsExactly("4 2007-01-01", "5 2007-03-01");

        TownFiles.matchGroups(cpr + ";2009;4;2007-01-01;", cpr + ";2009;5;2007-03-01;", cpr + ";2009;4;2007-06-01;")
                .ended();

        assertThat(held()).containsExactly("4 2007-01-01", "5 2007-03-01", "4 2007-06-01");
    }

    @Test
    void what_a_person_corrected_stands_over_the_file_that_comes_again_and_yields_to_its_news() {
        var citizen = Town.registered(cpr);
        Town.withBifCase(citizen, "2007-01-01");
        TownFiles.matchGroups(cpr + ";2009;4;2007-01-01;").ended();
        Town.jobCaseworker()
                .seeing(1)
                .post(
                        "/api/v1/citizens/{id}/match-group/correction",
                        Map.of("model", "2009", "code", "5", "validFrom", "2007-03-01"),
                        citizen)
                .statusCode(200);
        forget();

        TownFiles.matchGroups(cpr + ";2009;4;2007-01-01;", cpr + ";2009;2;2007-02-01;")
                .ended();
        assertThat(held()).containsExactly("4 2007-01-01", "2 2007-02-01", "5 2007-03-01");

        TownFiles.matchGroups(cpr + ";2009;3;2007-06-01;").ended();
        assertThat(held()).containsExactly("4 2007-01-01", "2 2007-02-01", "5 2007-03-01", "3 2007-06-01");
    }

    @Test
    void a_row_names_a_model_of_its_day_and_a_code_of_that_model() {
        TownFiles.persons(cpr).ended();
        var delivered = TownFiles.matchGroups(
                        cpr + ";1999;4;2007-01-01;",
                        cpr + ";2010;4;2010-05-01;",
                        cpr + ";2010;2;2010-04-25;",
                        cpr + ";2009;6;2007-01-02;",
                        cpr + ";2009;5;2007-01-03;",
                        cpr + ";2010;2;2010-04-26;")
                .ended();

        assertThat(delivered.findings())
                .containsExactlyInAnyOrder(
                        "2 model match-model-unknown",
                        "3 code match-code-unknown",
                        "4 valid_from assessment-outside-model",
                        "5 code match-code-unknown");
        assertThat(held()).containsExactly("5 2007-01-03", "2 2010-04-26");
    }

    @Test
    void a_withdrawn_row_stays_away_when_the_file_comes_again_and_counts_when_it_says_something_else() {
        var citizen = Town.registered(cpr);
        Town.withBifCase(citizen, "2007-01-01");
        TownFiles.matchGroups(cpr + ";2009;4;2007-01-01;", cpr + ";2009;5;2007-03-01;")
                .ended();
        Town.jobCaseworker()
                .seeing(1)
                .post("/api/v1/citizens/{id}/match-group/withdrawal", Map.of("validFrom", "2007-03-01"), citizen)
                .statusCode(200);
        forget();

        TownFiles.matchGroups(cpr + ";2009;4;2007-01-01;", cpr + ";2009;5;2007-03-01;")
                .ended();
        assertThat(held()).containsExactly("4 2007-01-01");

        TownFiles.matchGroups(cpr + ";2009;3;2007-03-01;").ended();
        assertThat(held()).containsExactly("4 2007-01-01", "3 2007-03-01");
    }

    @Test
    void any_order_and_any_split_of_a_file_gives_one_timeline() {
        var random = new Random(8);
        var rows = new HashMap<String, Map<LocalDate, String>>();
        for (var n = 0; n < 60; n++) {
            var theirs = new TreeMap<LocalDate, String>();
            for (var of = random.nextInt(8); of > 0; of--) {
                theirs.put(FIRST.plusDays(random.nextInt(DAYS)), String.valueOf(3 + random.nextInt(3)));
            }
            rows.put(Town.freshCpr(), theirs);
        }
        TownFiles.persons(rows.keySet().toArray(String[]::new)).ended();
        var lines = rows.entrySet().stream()
                .flatMap(citizen -> citizen.getValue().entrySet().stream()
                        .map(row -> citizen.getKey() + ";2009;" + row.getValue() + ";" + row.getKey() + ";"))
                .toList();

        for (var file : ShuffledFiles.of(lines, 4, random)) {
            forget();
            TownFiles.matchGroups(file.toArray(String[]::new)).ended();
        }

        rows.forEach((number, theirs) -> {
            var timeline = groups.get(Town.citizen(number)).timeline();
            for (var n = 0; n < DAYS + 2; n++) {
                var day = FIRST.plusDays(n);
                var last = theirs.entrySet().stream()
                        .filter(row -> !row.getKey().isAfter(day))
                        .reduce((earlier, later) -> later)
                        .map(Map.Entry::getValue);
                assertThat(timeline.asOf(day).map(MatchGroup::code))
                        .as("%s of %s", day, theirs)
                        .isEqualTo(last);
            }
        });
    }

    /** As after the migration: every row of the next file counts. */
    private void forget() {
        QuarkusTransaction.requiringNew()
                .run(() -> database.run("update import_known set hash = '' where source = 'match-groups'"));
    }

    private List<String> held() {
        return groups.get(Town.citizen(cpr)).timeline().current().stream()
                .map(row -> row.value().code() + " " + row.validFrom())
                .toList();
    }
}
