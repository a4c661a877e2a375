package dk.kk.shared.offer.attendance;

import static dk.kk.shared.offer.attendance.Courses.fiveDays;
import static dk.kk.shared.offer.attendance.Courses.record;
import static dk.kk.shared.offer.attendance.Courses.started;
import static dk.kk.shared.offer.testing.OfferStreams.event;
import static dk.kk.shared.platform.access.Role.BIF_MANAGER;
import static dk.kk.shared.platform.access.Role.OFFER_PROVIDER;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static dk.kk.shared.platform.testing.Casework.citizen;
import static dk.kk.shared.platform.testing.Casework.code;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dk.kk.shared.offer.catalogue.TestOffers;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class ProviderAccessTest {
    private final String provider = code("P-");
    private final Call own = Call.by(OFFER_PROVIDER, "", provider);
    private final Call other = Call.by(OFFER_PROVIDER, "", code("P-"));
    private String offer = "";
    private UUID citizen = new UUID(0, 0);
    private String enrolment = "";

    @BeforeEach
    void a_citizen_is_in_a_course_of_the_provider() {
        offer = TestOffers.listed(BIF_MANAGER, provider).path("id");
        citizen = citizen();
        enrolment = started(citizen, offer, LocalDate.of(2007, 10, 1)).path("id");
    }

    @Test
    void a_provider_reads_the_courses_in_its_own_offers_and_records_attendance_in_them() {
        own.get("/api/v1/offers/{id}/enrolments", offer).statusCode(200).body("id", contains(enrolment));
        own.get("/api/v1/enrolments/{id}", enrolment).statusCode(200);

        String id = record(own, enrolment, "2007-W47", fiveDays(60, 60))
                .statusCode(200)
                .extract()
                .path("id");

        assertThat(event(id, "attendance.recorded").headers()).containsEntry("ce_cause", "recorded-by-offer-provider");
        own.get("/api/v1/enrolments/{id}/attendance", enrolment).body("week", contains("2007-W47"));
    }

    @Test
    void another_providers_course_and_offer_are_not_found() {
        other.get("/api/v1/offers/{id}/enrolments", offer).statusCode(404).body("arguments.kind", equalTo("offer"));
        other.get("/api/v1/enrolments/{id}", enrolment).statusCode(404).body("arguments.kind", equalTo("enrolment"));
        other.get("/api/v1/enrolments/{id}/attendance", enrolment).statusCode(404);
        record(other, enrolment, "2007-W47", fiveDays(60, 60)).statusCode(404);
    }

    @Test
    void a_provider_does_nothing_else() {
        own.get("/api/v1/enrolments?citizenId=" + citizen).statusCode(403);
        own.get("/api/v1/participations?citizenId=" + citizen).statusCode(403);
        own.seeing(3)
                .post("/api/v1/enrolments/{id}/completion", Map.of("endedOn", "2007-11-01"), enrolment)
                .statusCode(403);
    }

    @Test
    void a_code_that_stands_in_the_token_of_somebody_else_opens_nothing() {
        var caseworker = Call.by(SOF_CASEWORKER, "S-SC2-V1-1", provider);

        caseworker.get("/api/v1/enrolments/{id}", enrolment).statusCode(404);
        record(caseworker, enrolment, "2007-W47", fiveDays(60, 60)).statusCode(404);
    }

    @Test
    void a_provider_sees_the_warnings_of_its_own_offers() {
        for (var week = 40; week < 44; week++) {
            record(own, enrolment, "2007-W" + week, fiveDays(60, week < 42 ? 60 : 0))
                    .statusCode(200);
        }

        own.get("/api/v1/drop-out-warnings").body("id", contains(enrolment));
        other.get("/api/v1/drop-out-warnings?offerId=" + offer).body("size()", equalTo(0));
    }
}
