package dk.kk.shared.offer.attendance;

import static dk.kk.shared.offer.testing.OfferStreams.move;
import static dk.kk.shared.platform.access.Role.BIF_MANAGER;
import static dk.kk.shared.platform.access.Role.JOB_CONSULTANT;

import dk.kk.shared.offer.catalogue.TestOffers;
import dk.kk.shared.platform.testing.Call;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Courses that began, and weeks of them. */
final class Courses {
    private static final List<String> WEEKDAYS = List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY");

    private Courses() {}

    /** In an offer of BIF's, since that day. */
    static Response started(UUID citizen, LocalDate startedOn) {
        return started(citizen, TestOffers.listed(BIF_MANAGER).path("id"), startedOn);
    }

    static Response started(UUID citizen, String offer, LocalDate startedOn) {
        var referral = Map.of("citizenId", citizen, "offerId", offer, "plannedStart", startedOn.toString());
        var referred = answer(Call.by(JOB_CONSULTANT).post("/api/v1/enrolments", referral), 201);
        var accepted = answer(move(JOB_CONSULTANT, "enrolments", referred, "acceptance", Map.of()), 200);
        var start = Map.of("startedOn", startedOn.toString(), "operaRegisteredOn", startedOn.toString());
        return answer(move(JOB_CONSULTANT, "enrolments", accepted, "start", start), 200);
    }

    static ValidatableResponse record(Call call, String enrolment, String week, Map<String, ?>... days) {
        return call.request()
                .body(Map.of("days", Arrays.asList(days)))
                .put("/api/v1/enrolments/{id}/attendance/{week}", enrolment, week)
                .then();
    }

    /** Five days from Monday on, so many minutes planned and attended on each. */
    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of maps
    static Map<String, ?>[] fiveDays(int planned, int attended) {
        return WEEKDAYS.stream()
                .map(weekday -> day(weekday, planned, attended, 0, null))
                .toArray(Map[]::new);
    }

    static Map<String, ?> day(String weekday, int planned, int attended, int lawful, @Nullable String reason) {
        var day = new HashMap<String, Object>(Map.of(
                "weekday",
                weekday,
                "plannedMinutes",
                planned,
                "attendedMinutes",
                attended,
                "lawfulAbsenceMinutes",
                lawful));
        if (reason != null) {
            day.put("absenceReason", reason);
        }
        return day;
    }

    private static Response answer(ValidatableResponse call, int status) {
        return call.statusCode(status).extract().response();
    }
}
