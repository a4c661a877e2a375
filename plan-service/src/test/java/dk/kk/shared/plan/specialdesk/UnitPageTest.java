package dk.kk.shared.plan.specialdesk;

import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.SPECIAL_UNIT;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.Browser;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.Casework;
import dk.kk.shared.platform.testing.SuiteResource;
import dk.kk.shared.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class UnitPageTest {
    private static final String CARD = "<h3><a href=\"/special-unit/";

    @Inject
    Database database;

    private final UUID citizen = Casework.citizen();
    private final String word = Casework.code("ord");
    private final Browser unit = Browser.with(Tokens.of(SPECIAL_UNIT, Casework.code("X-")));

    @Test
    void a_member_takes_a_case_from_the_queue_resolves_it_and_writes_down_what_was_learnt() {
        var id = referred("DEBT_AND_BENEFIT");
        assertThat(unit.open("/special-unit?caseType=DEBT_AND_BENEFIT").body())
                .contains("Særlige sager", "/special-unit/" + id, "Gæld og ydelse", "Ingen mener at have ansvaret")
                .contains("Du har 0 sager");
        assertThat(unit.open("/special-unit?caseType=YOUTH_IN_TRANSITION").body())
                .doesNotContain(id);
        assertThat(unit.open(address(id)).body()).contains("ingen vil &lt;tage&gt; den", "Tag sagen");

        assertThat(send(id, "taking", Map.of("version", "1", "why", "")).statusCode())
                .isEqualTo(303);
        assertThat(unit.open(address(id)).body()).contains("Din sag", "Afslut sagen");
        assertThat(send(id, "resolution", Map.of("version", "2", "outcome", "BIF_TOOK_IT_ON"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(unit.open("/special-unit?caseType=DEBT_AND_BENEFIT").body()).doesNotContain(address(id));

        var refused = send(id, "lesson", Map.of("title", "Gæld " + word, "words", "Borgeren 99 99 99 - 9999"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Det blev ikke gemt", "ligner et CPR-nummer", "Gæld " + word);
        assertThat(send(id, "lesson", Map.of("title", "Gæld " + word, "words", "Ring til gældsrådgiveren først"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(unit.open("/special-unit?text=gældsrådgiver+"
                                        .replace("æ", "%C3%A6")
                                        .replace("å", "%C3%A5")
                                + word)
                        .body())
                .contains("Ring til gældsrådgiveren først");
        assertThat(unit.open("/special-unit?text=" + word + "+husleje").body()).contains("Ingen erfaringer passer.");
    }

    @Test
    void who_holds_enough_says_why_or_takes_no_more_and_gives_cases_back() {
        for (var held = 0; held < 10; held++) {
            send(referred("OTHER"), "taking", Map.of("version", "1", "why", ""));
        }
        var id = referred("OTHER");
        var refused = send(id, "taking", Map.of("version", "1", "why", ""));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("Du har allerede 10 sager");
        assertThat(send(id, "taking", Map.of("version", "1", "why", "URGENT")).statusCode())
                .isEqualTo(303);
        assertThat(unit.open(address(id)).body()).contains("sagen haster");
        assertThat(send(id, "release", Map.of("version", "2")).statusCode()).isEqualTo(303);
        assertThat(send(id, "return", Map.of("version", "3", "reason", "FACTS_MISSING"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(unit.open(address(id)).body()).contains("der mangler oplysninger", "Genåbn");
        assertThat(send(id, "reopening", Map.of("version", "4")).statusCode()).isEqualTo(303);
    }

    @Test
    void a_lesson_is_as_long_as_the_form_says_however_its_lines_end_and_one_too_long_is_not_lost() {
        var id = referred("OTHER");
        send(id, "taking", Map.of("version", "1", "why", ""));
        send(id, "resolution", Map.of("version", "2", "outcome", "UNSOLVED"));
        for (var unfit : List.of(
                Map.of("title", word, "words", "x".repeat(4001)),
                Map.of("title", word, "words", " "),
                Map.of("title", word + "x".repeat(121), "words", "Ord"))) {
            var refused = send(id, "lesson", unfit);
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body()).contains("Det blev ikke gemt", "højst 4000 tegn", "value=\"" + word);
        }
        var lines = String.join("\r\n", Collections.nCopies(50, "x".repeat(79)));
        assertThat(send(id, "lesson", Map.of("title", word, "words", lines)).statusCode())
                .isEqualTo(303);
    }

    @Test
    void where_there_is_more_a_link_leads_to_the_next_page() {
        database.run(
                "insert into lesson (id, case_type, title, words, written_on, phase, version, recorded_at)"
                        + " select gen_random_uuid(), 'OTHER', 'Titel ' || ?, 'Ord', current_date, 'WRITTEN', 1, now()"
                        + " from generate_series(1, 201)",
                word);
        database.run("""
                insert into special_case (id, citizen_id, referring_side, referred_by, referred_on, case_type, reason, words,
                    phase, queued_on, version, recorded_at)
                select gen_random_uuid(), ?, 'SOF', 'employee:S-1', current_date, 'HOUSING_AND_JOB', 'OTHER', ?,
                    'REFERRED', current_date, 1, now() from generate_series(1, 201)
                """, citizen, word);

        var first = unit.open("/special-unit?caseType=HOUSING_AND_JOB&text=").body();
        assertThat(first.split(CARD, -1)).hasSize(201);
        var second = unit.open(link(first, "after")).body();
        assertThat(second.split(CARD, -1)).hasSizeBetween(2, 200);
        assertThat(second).contains("caseType=HOUSING_AND_JOB\" aria-current").doesNotContain("Flere sager");

        var found = unit.open("/special-unit?text=" + word).body();
        assertThat(found.split("Titel " + word, -1)).hasSize(201);
        var last = unit.open(link(found, "lessonsAfter")).body();
        assertThat(last.split("Titel " + word, -1)).hasSize(2);
        assertThat(last).doesNotContain("Flere erfaringer");
        database.run(
                "update special_case set phase = 'RETURNED', return_reason = 'OTHER', closed_on = current_date where words = ?",
                word);
    }

    private static String link(String page, String cursor) {
        return Pattern.compile("href=\"(/special-unit\\?[^\"#]*\\b" + cursor + "=[^\"#]+)")
                .matcher(page)
                .results()
                .map(found -> found.group(1).replace("&amp;", "&"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void what_recurs_stands_on_the_page_in_both_languages_and_the_header_leads_there() {
        referred("BENEFIT_STOP");
        assertThat(unit.open("/special-unit").body())
                .contains("Det, der går igen", "Ydelsesstop", "aria-current=\"page\">Specialenheden");
        assertThat(Browser.of(SPECIAL_UNIT).open("/special-unit?lang=en").body())
                .contains("What recurs", "Nobody feels responsible");
    }

    @Test
    void the_sides_do_not_come_in_and_see_no_way_there() {
        var adultTeam = Browser.of(SOF_CASEWORKER);
        assertThat(adultTeam.open("/special-unit").statusCode()).isEqualTo(403);
        assertThat(adultTeam.open("/plans").body()).doesNotContain("/special-unit");
        assertThat(unit.open(address(UUID.randomUUID().toString())).statusCode())
                .isEqualTo(404);
    }

    private HttpResponse<String> send(String id, String form, Map<String, String> fields) {
        return unit.submit(unit.open(address(id)), address(id) + "/" + form, new HashMap<>(fields));
    }

    private static String address(String id) {
        return "/special-unit/" + id;
    }

    private String referred(String caseType) {
        var body = Map.of(
                "citizenId",
                citizen,
                "caseType",
                caseType,
                "reason",
                "NOBODY_RESPONSIBLE",
                "words",
                "ingen vil <tage> den");
        return Call.by(SOF_CASEWORKER)
                .post("/api/v1/special-cases", body)
                .statusCode(201)
                .extract()
                .path("id");
    }
}
