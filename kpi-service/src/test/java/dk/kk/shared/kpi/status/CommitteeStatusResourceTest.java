package dk.kk.shared.kpi.status;

import static dk.kk.shared.kpi.status.Prepared.DECEMBER;
import static dk.kk.shared.kpi.status.Prepared.NOVEMBER;
import static dk.kk.shared.platform.access.Role.BIF_MANAGER;
import static dk.kk.shared.platform.access.Role.COMMITTEE_SECRETARY;
import static dk.kk.shared.platform.access.Role.SOF_MANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.sign.Verifier;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.EventLog;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each test has a status of its own. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class CommitteeStatusResourceTest {

    private static final String STATUSES = "/api/v1/committee-statuses";
    private static final LocalDate DAY = LocalDate.of(2010, 3, 1);
    private static final Call SECRETARY = Call.by(COMMITTEE_SECRETARY);
    private static final Call BIF = Call.by(BIF_MANAGER);
    private static final Call SOF = Call.by(SOF_MANAGER);

    @Inject
    BusinessClock clock;

    @ConfigProperty(name = "mp.messaging.incoming.events.topics")
    List<String> topics;

    @Inject
    Database database;

    @BeforeEach
    void allIsHeard() {
        Prepared.allIsHeard(database, topics);
    }

    @Test
    void a_status_is_drawn_up_approved_by_both_frozen_for_good_and_can_be_counted_again() throws IOException {
        var knownAt = LocalDate.of(2010, 1, 15);
        Prepared.somebodyIsCounted("2009-12-31T11:00:00Z", knownAt);
        var november = Prepared.measured(NOVEMBER, knownAt);
        var december = Prepared.measured(DECEMBER, knownAt);
        Prepared.somebodyIsCounted("2010-02-01T11:00:00Z", DAY); // registered late

        var made = make("EMPLOYMENT_AND_INTEGRATION", 2010, DAY, november, december);
        var id = made.path("id").toString();
        Call.by(SOF_MANAGER).get(STATUSES + "/{id}", id).statusCode(200).body("phase", equalTo("DRAFT"));
        Call.by(SOF_MANAGER).get(STATUSES).statusCode(200).body("id", hasItem(id));
        var told = SECRETARY
                .seeing(made)
                .request()
                .body(Map.of("day", DAY.toString(), "measurements", List.of(november, december)))
                .put(STATUSES + "/{id}/basis", id)
                .then()
                .statusCode(200)
                .extract()
                .response();
        var introduced = put(SECRETARY.seeing(told), id, "/introduction", "Til udvalget & \"alle\".\nAnden linje.");
        told = put(BIF.seeing(introduced), id, "/deviations/BIF", "Hotlinen kom senere.");
        var approved = post(BIF.seeing(told), id, "/approvals/BIF", 200);
        var changed = put(SOF.seeing(approved), id, "/deviations/SOF", "Ingen afvigelser.");
        assertThat(changed.path("phase").toString()).isEqualTo("DRAFT");
        assertThat(changed.<List<?>>path("approvals")).isEmpty();
        var both = post(SOF.seeing(post(BIF.seeing(changed), id, "/approvals/BIF", 200)), id, "/approvals/SOF", 200);
        var frozen = post(SECRETARY.seeing(both), id, "/freezing", 200);

        assertThat(frozen.path("phase").toString()).isEqualTo("FROZEN");
        put(SECRETARY.seeing(frozen), id, "/introduction", "Noget andet.", 409);
        var event = EventLog.awaitEvent("kpi.events.v1", id, "committee-status.frozen");
        assertThat(event.state().at("/sha256").asText()).isEqualTo(frozen.path("sha256"));
        assertThat(event.data()).doesNotContain("Hotlinen");

        var payload = signed(frozen.path("jws"));
        assertThat(new StatusContent(payload).sha256()).isEqualTo(frozen.path("sha256"));
        var document = document(id);
        var goal = SECRETARY.get("/api/v1/measurements/" + december).extract().response();
        assertThat(document)
                .contains("Sag 2009-9399. Til Beskæftigelses- og Integrationsudvalget")
                .contains("Til udvalget &amp; &quot;alle&quot;.", "Hotlinen kom senere.", "Ingen afvigelser.")
                .contains("D1", "SOF får besked", "Ikke iværksat", "Fristen er overskredet")
                .contains("<td class=\"n\">" + goal.path("goals[0].denominator") + "</td>")
                .contains("Tabel 1: SOF-borgere", "30. november 2009", "31. december 2009", "15. januar 2010")
                .containsSubsequence("rettet siden", "Mål 1 for 31. december 2009", "1. marts 2010")
                .contains("3.357", "19, %", "højst 12 måneder", frozen.path("sha256"))
                .doesNotContain("Ikke målt endnu", "Foreløbigt");

        theFilesTellTheSame(id, goal.path("goals[0].denominator"), frozen.path("sha256"));

        Call.by(SOF_MANAGER)
                .get(STATUSES + "/" + id + "/recount")
                .statusCode(200)
                .body("frozenSha256", equalTo(frozen.path("sha256")))
                .body("sameAsFrozen", equalTo(true))
                .body("sameWhenRecounted", equalTo(true))
                .body("differingParts", empty())
                .body("measurements.id", contains(november, december))
                .body("measurements.differingNumbers", everyItem(equalTo(0)))
                .body("measurements.sameMembers", everyItem(equalTo(true)));
    }

    @Test
    void in_october_2009_the_goals_are_not_measured_yet_and_the_register_is_told() {
        var made = make("EMPLOYMENT_AND_INTEGRATION", 2009, LocalDate.of(2009, 10, 12));

        assertThat(document(made.path("id")))
                .contains("Udkast", "Status pr. 12. oktober 2009", "D3", "Ikke målt endnu. Måles 30. november 2009.")
                .contains("Foreløbigt, ikke en måling");
        SECRETARY
                .get(STATUSES + "/calendar")
                .body("state", hasItem("IN_PREPARATION"))
                .body("find { it.year == 2009 }.statusId", equalTo(made.path("id")))
                .body("find { it.year == 2009 }.asPrinted.da", equalTo("første gang i oktober 2009"));
        make(422, "SOCIAL_SERVICES", 2009, LocalDate.of(2009, 10, 12), "status-not-scheduled");
        make(409, "EMPLOYMENT_AND_INTEGRATION", 2009, LocalDate.of(2009, 10, 12), "status-exists");
    }

    @Test
    void nothing_is_frozen_without_both_approvals_or_without_a_figure_that_is_due_and_no_side_speaks_for_the_other() {
        var made = make("SOCIAL_SERVICES", 2010, LocalDate.of(2010, 2, 1));
        var id = made.path("id").toString();

        refused(post(SECRETARY.seeing(made), id, "/freezing", 409), "illegal-move");
        refused(post(SOF.seeing(made), id, "/approvals/BIF", 403), "status-of-other-side");
        refused(put(SOF.seeing(made), id, "/deviations/BIF", "Nej.", 403), "status-of-other-side");
        put(BIF.seeing(made), id, "/introduction", "Nej.", 403);
        var one = post(BIF.seeing(made), id, "/approvals/BIF", 200);
        refused(post(BIF.seeing(one), id, "/approvals/BIF", 409), "illegal-move");
        refused(post(SECRETARY.seeing(one), id, "/freezing", 409), "illegal-move");
        var both = post(SOF.seeing(one), id, "/approvals/SOF", 200);
        var refused = post(SECRETARY.seeing(both), id, "/freezing", 422);
        refused(refused, "status-goal-not-measured");
        assertThat(refused.<List<Integer>>path("arguments.goals")).containsExactly(1, 2, 3);
        assertThat(document(id)).contains("Ikke målt endnu");
    }

    @Test
    void a_status_tells_of_a_day_of_its_year_that_is_over_and_of_what_was_known_by_then() {
        var today = clock.today();
        make(422, "SOCIAL_SERVICES", 2012, LocalDate.of(2011, 3, 1), "status-day-outside-year");
        make(422, "SOCIAL_SERVICES", 2012, today.plusDays(1), "day-in-future");
        var late = Prepared.measured(LocalDate.of(2011, 12, 31), LocalDate.of(2012, 3, 2));
        make(422, "SOCIAL_SERVICES", 2012, LocalDate.of(2012, 3, 1), "status-measurement-later", late);
    }

    @Test
    void a_status_tells_of_each_month_by_one_measurement() {
        var december = Prepared.measured(LocalDate.of(2011, 12, 31), LocalDate.of(2012, 2, 1));
        var again = Prepared.measured(LocalDate.of(2011, 12, 31), LocalDate.of(2012, 2, 2));
        make(422, "SOCIAL_SERVICES", 2012, LocalDate.of(2012, 3, 1), "status-measurement-twice", december, again);
    }

    private static void theFilesTellTheSame(String id, int denominator, String sha256) throws IOException {
        var files = new KeptFiles(id);
        assertThat(files.pdf())
                .contains("Status 2010 for den fælles strategi", "Hotlinen kom senere.", "Sammenhæng", sha256)
                .contains("2009: mindst 30", "2010: mindst 40", "ikke målt endnu");
        assertThat(files.odt())
                .contains("Status 2010 for den fælles strategi", "Til udvalget &amp; ", "Hotlinen kom senere.", sha256)
                .contains(">" + denominator + "</text:p>", "Pictures/goal-1.svg");
        assertThat(files.csv(1, 2009, "denominator")).isEqualTo(Integer.toString(denominator));
        assertThat(files.csv(1, 2010, "denominator")).isEmpty();
    }

    private static Response make(String committee, int year, LocalDate day, String... measurements) {
        return SECRETARY
                .post(STATUSES, request(committee, year, day, measurements))
                .statusCode(201)
                .extract()
                .response();
    }

    private static void make(
            int status, String committee, int year, LocalDate day, String code, String... measurements) {
        SECRETARY
                .post(STATUSES, request(committee, year, day, measurements))
                .statusCode(status)
                .body("code", equalTo(code));
    }

    private static Map<String, ?> request(String committee, int year, LocalDate day, String... measurements) {
        return Map.of(
                "committee", committee, "year", year, "day", day.toString(), "measurements", List.of(measurements));
    }

    private static Response post(Call by, String id, String path, int status) {
        return by.post(STATUSES + "/" + id + path, Map.of())
                .statusCode(status)
                .extract()
                .response();
    }

    private static Response put(Call by, String id, String path, String wording) {
        return put(by, id, path, wording, 200);
    }

    private static Response put(Call by, String id, String path, String wording, int status) {
        return by.request()
                .body(Map.of("wording", wording))
                .put(STATUSES + "/" + id + path)
                .then()
                .statusCode(status)
                .extract()
                .response();
    }

    private static void refused(Response answer, String code) {
        assertThat(answer.path("code").toString()).isEqualTo(code);
    }

    private static String document(String id) {
        return Call.by(SOF_MANAGER)
                .get(STATUSES + "/" + id + "/document")
                .statusCode(200)
                .extract()
                .asString();
    }

    /** The payload of a signature that holds. */
    private static String signed(String jws) {
        String x = SECRETARY.get("/api/v1/measurements/keys").extract().path("keys[0].x");
        assertThat(new Verifier(x).accepts(jws)).isTrue();
        return new String(Base64.getUrlDecoder().decode(jws.split("\\.")[1]), StandardCharsets.UTF_8);
    }
}
