package dk.kk.shared.offer.attendance;

import static dk.kk.shared.offer.attendance.Courses.fiveDays;
import static dk.kk.shared.offer.attendance.Courses.record;
import static dk.kk.shared.offer.attendance.Courses.started;
import static dk.kk.shared.offer.testing.OfferStreams.move;
import static dk.kk.shared.platform.access.Role.BIF_MANAGER;
import static dk.kk.shared.platform.access.Role.JOB_CONSULTANT;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static dk.kk.shared.platform.testing.Casework.citizen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.shared.offer.catalogue.TestOffers;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.EventLog;
import dk.kk.shared.platform.testing.EventLog.Published;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class DropOutWarningTest {
    private static final Call CONSULTANT = Call.by(JOB_CONSULTANT);
    private String offer = "";
    private String enrolment = "";

    @BeforeEach
    void a_citizen_is_in_a_course() {
        offer = TestOffers.listed(BIF_MANAGER).path("id");
        enrolment = started(citizen(), offer, LocalDate.of(2007, 10, 1)).path("id");
    }

    @Test
    void the_warning_is_raised_and_withdrawn_when_it_flips_whatever_week_is_recorded_last() {
        attended("2007-W43", 10);
        attended("2007-W42", 100);
        attended("2007-W40", 120);
        warnings().body("$", empty());
        attended("2007-W41", 120);

        warnings().body("id", contains(enrolment)).body("dropOutWarningSince", contains("2007-W43"));
        attended("2007-W44", 0);
        assertThat(told()).hasSize(1);
        var warned = told().getFirst();
        assertThat(warned.type()).isEqualTo("enrolment.drop-out-warned");
        assertThat(warned.version()).isEqualTo(4);
        assertThat(warned.state().at("/rows/3/dropOutWarningSince").asText()).isEqualTo("2007-W43");

        attended("2007-W45", 90);
        warnings().body("$", empty());
        assertThat(told())
                .extracting(Published::type)
                .containsExactly("enrolment.drop-out-warned", "enrolment.drop-out-warning-withdrawn");
        attended("2007-W45", 10);
        warnings().body("dropOutWarningSince", contains("2007-W43"));
    }

    @Test
    void a_course_that_ended_is_warned_of_no_longer() {
        fall();
        var seen =
                CONSULTANT.get("/api/v1/enrolments/{id}", enrolment).extract().response();

        move(JOB_CONSULTANT, "enrolments", seen, "drop-out", Map.of("endedOn", "2007-11-30"))
                .statusCode(200)
                .body("dropOutWarningSince", nullValue())
                .body("rows[3].dropOutWarningSince", equalTo("2007-W43"));

        warnings().body("$", empty());
        attended("2007-W44", 0);
        assertThat(told()).hasSize(1);
    }

    @Test
    void an_absence_in_a_pause_warns_of_nothing_and_a_pause_ends_the_warning() {
        fall();
        moved("pause", Map.of("pausedOn", "2007-10-22", "reason", "ILLNESS"));
        warnings().body("$", empty());
        attended("2007-W44", 0);
        moved("resumption", Map.of("resumedOn", "2007-11-05"));

        attended("2007-W45", 100);
        attended("2007-W46", 100);
        warnings().body("$", empty());

        attended("2007-W47", 10);
        warnings().body("dropOutWarningSince", contains("2007-W47"));
    }

    @Test
    void both_sides_see_the_warnings_of_their_own_citizens_by_team_and_nobody_sees_others() {
        fall();

        var path = "/api/v1/drop-out-warnings?offerId=" + offer;
        Call.by(SOF_CASEWORKER).get(path + "&team=SC1-V1").body("id", contains(enrolment));
        Call.by(SOF_CASEWORKER).get(path + "&team=SC2-V1").body("$", empty());
        Call.by(JOB_CONSULTANT, "B-JC2-T1-1", "JC2-T1").get(path).body("$", empty());
    }

    private void fall() {
        attended("2007-W40", 120);
        attended("2007-W41", 120);
        attended("2007-W42", 100);
        attended("2007-W43", 10);
    }

    private void moved(String move, Map<String, ?> body) {
        var seen =
                CONSULTANT.get("/api/v1/enrolments/{id}", enrolment).extract().response();
        move(JOB_CONSULTANT, "enrolments", seen, move, body).statusCode(200);
    }

    private void attended(String week, int minutesADay) {
        record(CONSULTANT, enrolment, week, fiveDays(120, minutesADay)).statusCode(200);
    }

    private ValidatableResponse warnings() {
        return CONSULTANT.get("/api/v1/drop-out-warnings?offerId=" + offer).statusCode(200);
    }

    /** Those of the course's events that speak of a warning, once all of them are there. */
    private List<Published> told() {
        var rows = CONSULTANT
                .get("/api/v1/enrolments/{id}", enrolment)
                .extract()
                .jsonPath()
                .getList("rows");
        EventLog.awaitEvent(
                "offer.events.v1", event -> event.streamId().equals(enrolment) && event.version() == rows.size());
        return EventLog.read("offer.events.v1").stream()
                .filter(event -> event.streamId().equals(enrolment))
                .filter(event -> event.type().contains("drop-out-warn"))
                .toList();
    }
}
