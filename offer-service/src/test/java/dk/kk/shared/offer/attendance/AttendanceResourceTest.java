package dk.kk.shared.offer.attendance;

import static dk.kk.shared.offer.attendance.Courses.day;
import static dk.kk.shared.offer.attendance.Courses.fiveDays;
import static dk.kk.shared.offer.attendance.Courses.record;
import static dk.kk.shared.offer.attendance.Courses.started;
import static dk.kk.shared.offer.testing.OfferStreams.event;
import static dk.kk.shared.offer.testing.OfferStreams.move;
import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.BIF_MANAGER;
import static dk.kk.shared.platform.access.Role.JOB_CONSULTANT;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static dk.kk.shared.platform.testing.Casework.citizen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.shared.offer.catalogue.TestOffers;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.EventLog;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class AttendanceResourceTest {
    private static final LocalDate START = LocalDate.of(2007, 10, 1);
    private static final Call CONSULTANT = Call.by(JOB_CONSULTANT);

    @Test
    void a_week_is_recorded_and_told_without_saying_why_somebody_was_away() {
        var citizen = citizen();
        String enrolment = started(citizen, START).path("id");

        var recorded = record(
                        CONSULTANT,
                        enrolment,
                        "2007-W48",
                        day("TUESDAY", 300, 0, 300, "SICKNESS"),
                        day("MONDAY", 300, 240, 0, null))
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("rows[0].days.weekday", contains("MONDAY", "TUESDAY"))
                .body("rows[0].days[1].absenceReason", equalTo("SICKNESS"))
                .body("rows[0].plannedMinutes", equalTo(600))
                .body("rows[0].attendedMinutes", equalTo(240))
                .body("rows[0].lawfulAbsenceMinutes", equalTo(300))
                .extract()
                .response();

        var told = event(recorded.path("id"), "attendance.recorded");
        assertThat(told.key()).isEqualTo(citizen.toString());
        assertThat(told.headers()).containsEntry("ce_cause", "recorded-by-caseworker");
        assertThat(told.state().at("/week").asText()).isEqualTo("2007-W48");
        assertThat(told.state().at("/rows/0/lawfulAbsenceMinutes").asInt()).isEqualTo(300);
        assertThat(told.data()).doesNotContain("SICKNESS");
    }

    @Test
    void a_correction_keeps_what_was_recorded_and_saying_the_same_again_is_none() {
        String enrolment = started(citizen(), START).path("id");
        String id = record(CONSULTANT, enrolment, "2007-W47", fiveDays(120, 120))
                .extract()
                .path("id");

        record(CONSULTANT, enrolment, "2007-W47", fiveDays(120, 120)).header("ETag", "\"1\"");
        record(CONSULTANT, enrolment, "2007-W47", fiveDays(120, 60))
                .header("ETag", "\"2\"")
                .body("rows.attendedMinutes", contains(600, 300))
                .body("rows[1].supersededAt", nullValue());
        record(CONSULTANT, enrolment, "2007-W47", fiveDays(120, 60)).header("ETag", "\"2\"");

        assertThat(event(id, "attendance.corrected").version()).isEqualTo(2);
        assertThat(EventLog.read("offer.events.v1").stream()
                        .filter(event -> event.streamId().equals(id)))
                .hasSize(2);
        Call.by(SOF_CASEWORKER)
                .get("/api/v1/enrolments/{id}/attendance/{week}", enrolment, "2007-W47")
                .statusCode(200)
                .body("id", equalTo(id));
        Call.by(SOF_CASEWORKER)
                .get("/api/v1/enrolments/{id}/attendance/{week}", enrolment, "2007-W46")
                .statusCode(404);
    }

    @Test
    void no_day_has_less_than_nothing_or_more_than_its_hours() {
        String enrolment = started(citizen(), START).path("id");

        record(CONSULTANT, enrolment, "2007-W47", day("MONDAY", 60, -1, 0, null))
                .statusCode(400);
        record(CONSULTANT, enrolment, "2007-W47", day("MONDAY", 60, 1_441, 0, null))
                .statusCode(400);
        record(CONSULTANT, enrolment, "2007-W47").statusCode(400);
        refused(enrolment, "2007-W47", "minutes-impossible", day("MONDAY", 1_440, 1_400, 60, "HOLIDAY"));
        refused(enrolment, "2007-W47", "lawful-absence-unplanned", day("MONDAY", 59, 0, 60, "HOLIDAY"));
        refused(enrolment, "2007-W47", "absence-reason-unfit", day("MONDAY", 60, 0, 60, null));
        refused(enrolment, "2007-W47", "absence-reason-unfit", day("MONDAY", 60, 0, 0, "HOLIDAY"));
        refused(enrolment, "2007-W47", "weekday-double", day("MONDAY", 60, 0, 0, null), day("MONDAY", 60, 60, 0, null));
        refused(enrolment, "2007-W53", "week-unknown", day("MONDAY", 60, 60, 0, null));
    }

    @Test
    void only_days_on_which_the_course_really_runs_are_recorded() {
        var running = started(citizen(), LocalDate.of(2007, 10, 3));
        String enrolment = running.path("id");

        record(CONSULTANT, enrolment, "2007-W40", day("WEDNESDAY", 60, 60, 0, null))
                .statusCode(200);
        refused(enrolment, "2007-W40", "day-outside-course", day("TUESDAY", 60, 60, 0, null));
        refused(enrolment, "2199-W01", "day-in-future", day("MONDAY", 60, 60, 0, null));
        move(JOB_CONSULTANT, "enrolments", running, "completion", Map.of("endedOn", "2007-11-28"))
                .statusCode(200);
        record(CONSULTANT, enrolment, "2007-W48", day("WEDNESDAY", 60, 60, 0, null))
                .statusCode(200);
        refused(enrolment, "2007-W48", "day-outside-course", day("THURSDAY", 60, 60, 0, null));

        var referral = Map.of(
                "citizenId",
                citizen(),
                "offerId",
                TestOffers.listed(BIF_MANAGER).path("id"),
                "plannedStart",
                "2007-10-01");
        String referred =
                CONSULTANT.post("/api/v1/enrolments", referral).extract().path("id");
        record(CONSULTANT, referred, "2007-W47", day("MONDAY", 60, 60, 0, null))
                .statusCode(409)
                .body("code", equalTo("enrolment-not-started"));
    }

    @Test
    void each_side_records_in_its_own_offers_and_a_foreign_course_is_not_found() {
        String enrolment = started(citizen(), START).path("id");

        record(Call.by(SOF_CASEWORKER), enrolment, "2007-W47", fiveDays(60, 60))
                .statusCode(403)
                .body("code", equalTo("offer-of-other-side"));
        var foreign = Call.by(BIF_CASEWORKER, "B-JC2-T1-1", "JC2-T1");
        record(foreign, enrolment, "2007-W47", fiveDays(60, 60)).statusCode(404);
        foreign.get("/api/v1/enrolments/{id}/attendance", enrolment).statusCode(404);
    }

    @Test
    void weeks_are_listed_in_their_order_page_by_page() {
        String enrolment = started(citizen(), START).path("id");
        record(CONSULTANT, enrolment, "2007-W46", fiveDays(60, 60));
        record(CONSULTANT, enrolment, "2007-W44", fiveDays(60, 60));
        record(CONSULTANT, enrolment, "2007-W45", fiveDays(60, 60));

        var first = CONSULTANT
                .get("/api/v1/enrolments/{id}/attendance?limit=2", enrolment)
                .body("week", contains("2007-W44", "2007-W45"))
                .extract()
                .header("Link");
        CONSULTANT.get(first.substring(1, first.indexOf('>'))).body("week", contains("2007-W46"));
    }

    @SafeVarargs
    private static void refused(String enrolment, String week, String code, Map<String, ?>... days) {
        record(CONSULTANT, enrolment, week, days).statusCode(422).body("code", equalTo(code));
    }
}
