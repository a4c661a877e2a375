package dk.kk.shared.plan.lesson;

import static dk.kk.shared.platform.access.Role.BIF_MANAGER;
import static dk.kk.shared.platform.access.Role.PROJECT_COUNCIL;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.SPECIAL_UNIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.Casework;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class LessonResourceTest {
    private static final String CASES = "/api/v1/special-cases";
    private static final String LESSONS = "/api/v1/lessons";
    private static final Call SOF = Call.by(SOF_CASEWORKER);

    @Inject
    BusinessClock clock;

    /** So that a search finds this test's alone. */
    private final String word = Casework.code("ord");

    private final Call unit = Call.by(SPECIAL_UNIT, Casework.code("X-"));

    @Test
    void what_was_learnt_is_found_by_all_by_any_form_of_its_words() {
        var id = written(resolved(), "Ydelsesstoppet " + word, "Boligerne blev opsagt, før nogen ringede")
                .statusCode(201)
                .body("caseType", equalTo("HOUSING_AND_JOB"))
                .extract()
                .<String>path("id");
        for (var reader : List.of(SOF, unit, Call.by(PROJECT_COUNCIL), Call.by(BIF_MANAGER))) {
            reader.get(LESSONS + "?text={text}&caseType=HOUSING_AND_JOB", "boligens ydelsesstop " + word)
                    .statusCode(200)
                    .body("id", contains(id));
        }
        SOF.get(LESSONS + "?text={text}&caseType=BENEFIT_STOP", word).body("id", empty());
        SOF.get(LESSONS + "?text={text}", word + " førtidspension").body("id", empty());
        SOF.get(LESSONS + "?text={text}", "\"( | ! ' " + word).statusCode(200);
    }

    @Test
    void a_lesson_is_written_of_a_case_that_is_resolved() {
        var id = referred();
        written(id, "Titel", "Ord").statusCode(409).body("code", equalTo("special-case-unresolved"));
        SOF.post(CASES + "/{id}/lessons", Map.of("title", "Titel", "words", "Ord"), id)
                .statusCode(403);
    }

    @Test
    void a_text_with_something_like_a_cpr_number_is_refused_and_says_so() {
        var id = resolved();
        written(id, "Titel", "Borgeren 99 99 99 - 9999").statusCode(422).body("code", equalTo("lesson-with-number"));
        written(id, "Titel", "Borgeren 010760-1234").statusCode(400).body("code", equalTo("cpr-misplaced"));
    }

    @Test
    void a_lesson_is_corrected_and_taken_back_and_then_nobody_reads_it() {
        var id = written(resolved(), "Titel " + word, "Ord").extract().<String>path("id");
        unit.seeing(1)
                .post(LESSONS + "/{id}/correction", Map.of("title", "Titel " + word, "words", "Andre ord"), id)
                .statusCode(200)
                .body("words", equalTo("Andre ord"));
        unit.seeing(2).post(LESSONS + "/{id}/withdrawal", Map.of(), id).statusCode(200);
        SOF.get(LESSONS + "/{id}", id).body("phase", equalTo("WITHDRAWN")).body("words", nullValue());
        SOF.get(LESSONS + "?text={text}", word).body("id", empty());
    }

    @Test
    void the_latest_comes_first_page_by_page() {
        var first = written(resolved(), "Titel " + word, "Ord").extract().<String>path("id");
        var second = written(resolved(), "Titel " + word, "Ord").extract().<String>path("id");
        var page = SOF.get(LESSONS + "?limit=1&text={text}", word)
                .body("id", contains(second))
                .extract();
        var link = page.header("Link");
        SOF.get(link.substring(1, link.indexOf('>'))).body("id", contains(first));
    }

    @Test
    void neither_its_day_nor_its_id_leads_from_a_lesson_to_the_day_its_case_was_resolved() {
        var month = YearMonth.from(clock.today()).toString();
        var id = written(resolved(), "Titel " + word, "Ord")
                .body("writtenIn", equalTo(month))
                .body("$", not(hasKey("writtenOn")))
                .extract()
                .<String>path("id");
        assertThat(UUID.fromString(id).version()).as("made at random").isEqualTo(4);
        SOF.get(LESSONS + "?text={text}", word).body("writtenIn", contains(month));
    }

    @Test
    void lessons_come_in_the_order_they_were_written_whatever_their_ids_are() {
        var expected = new ArrayList<String>();
        for (var i = 0; i < 7; i++) {
            expected.addFirst(
                    written(resolved(), "Titel " + word, "Ord").extract().path("id"));
        }
        var found = new ArrayList<String>();
        var next = LESSONS + "?limit=3&text=" + word;
        while (next != null) {
            var page = SOF.get(next).statusCode(200).extract();
            found.addAll(page.path("id"));
            var link = page.header("Link");
            next = link == null ? null : link.substring(1, link.indexOf('>'));
        }
        assertThat(found).isEqualTo(expected);
    }

    private ValidatableResponse written(String special, String title, String words) {
        return unit.post(CASES + "/{id}/lessons", Map.of("title", title, "words", words), special);
    }

    private String resolved() {
        var id = referred();
        unit.seeing(1).post(CASES + "/{id}/taking", Map.of(), id).statusCode(200);
        unit.seeing(2)
                .post(CASES + "/{id}/resolution", Map.of("outcome", "SIDES_AGREED"), id)
                .statusCode(200);
        return id;
    }

    private static String referred() {
        var body = Map.of(
                "citizenId", Casework.citizen(), "caseType", "HOUSING_AND_JOB", "reason", "OTHER", "words", "Ord");
        return SOF.post(CASES, body).statusCode(201).extract().path("id");
    }
}
