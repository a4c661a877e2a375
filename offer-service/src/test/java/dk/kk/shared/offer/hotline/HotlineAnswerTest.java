package dk.kk.shared.offer.hotline;

import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.HOTLINE_OPERATOR;
import static dk.kk.shared.platform.testing.Casework.citizen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dk.kk.shared.offer.hotline.HotlineAnswer.BenefitLine;
import dk.kk.shared.platform.access.Purpose;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.FakeCitizenService;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class HotlineAnswerTest {
    private static final String ANSWER = "/api/v1/hotline-answers/{citizenId}";
    private static final Call CASEWORKER = Call.by(BIF_CASEWORKER);
    private static final Call OPERATOR = Call.by(HOTLINE_OPERATOR).purpose(Purpose.SUPPORT);

    @Inject
    HotlineAnswers answers;

    @Inject
    BusinessClock clock;

    @Test
    void it_says_what_is_paid_and_which_stop_is_under_way_and_not_what_the_stop_rests_on() {
        var benefit = granted(FakeCitizenService.RELATED, "2007-03-01");
        String stop = CASEWORKER
                .post("/api/v1/benefit-stops", Map.of("benefitId", benefit, "ground", "OTHER", "kind", "STOP"))
                .statusCode(201)
                .extract()
                .path("id");

        var answer = answered();
        assertThat(stops(answer, stop))
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .containsEntry("phase", "CONSIDERED")
                        .containsEntry("benefitType", "CASH_BENEFIT")
                        .containsOnlyKeys(
                                "stopId",
                                "benefitType",
                                "kind",
                                "phase",
                                "effectiveFrom",
                                "effectiveUntil",
                                "answerBy"));
        assertThat(answer.jsonPath().<Boolean>getList("benefits.paid")).contains(true);

        CASEWORKER
                .seeing(1)
                .post("/api/v1/benefit-stops/{id}/drop", Map.of(), stop)
                .statusCode(200);
        assertThat(stops(answered(), stop)).isEmpty();
    }

    @Test
    void it_is_the_hotlines_alone_for_support_about_citizens_that_citizen_service_lets_it_open() {
        for (var stranger : List.of(citizen(), UUID.randomUUID())) {
            OPERATOR.get(ANSWER, stranger).statusCode(404).body("code", equalTo("not-found"));
        }
        Call.by(HOTLINE_OPERATOR)
                .get(ANSWER, FakeCitizenService.RELATED)
                .statusCode(403)
                .body("code", equalTo("purpose-not-yours"));
        CASEWORKER.get(ANSWER, citizen()).statusCode(403);
        OPERATOR.get("/api/v1/benefits?citizenId={id}", FakeCitizenService.RELATED)
                .statusCode(403);
        OPERATOR.get("/api/v1/benefit-stops?citizenId={id}", FakeCitizenService.RELATED)
                .statusCode(403);
    }

    @Test
    void a_benefit_that_ended_is_told_for_a_year() {
        var today = clock.today();

        assertThat(lines(today.minusYears(2), null)).containsExactly(true);
        assertThat(lines(today.minusYears(2), today)).containsExactly(false);
        assertThat(lines(today.minusYears(2), today.minusYears(1).plusDays(1))).containsExactly(false);
        assertThat(lines(today.minusYears(2), today.minusYears(1))).isEmpty();
    }

    /** Whether each of them is paid today. */
    private List<Boolean> lines(LocalDate startedOn, @Nullable LocalDate endedOn) {
        var citizen = citizen();
        var benefit = granted(citizen, startedOn.toString());
        if (endedOn != null) {
            CASEWORKER
                    .seeing(1)
                    .post("/api/v1/benefits/{id}/ending", Map.of("endedOn", endedOn.toString()), benefit)
                    .statusCode(200);
        }
        return QuarkusTransaction.requiringNew().call(() -> answers.benefits(citizen, clock.today())).stream()
                .map(BenefitLine::paid)
                .toList();
    }

    private static String granted(UUID citizen, String startedOn) {
        return CASEWORKER
                .post(
                        "/api/v1/benefits",
                        Map.of("citizenId", citizen, "benefitType", "CASH_BENEFIT", "startedOn", startedOn))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ExtractableResponse<Response> answered() {
        return OPERATOR.get(ANSWER, FakeCitizenService.RELATED).statusCode(200).extract();
    }

    private static List<Map<String, Object>> stops(ExtractableResponse<Response> answer, String stop) {
        return answer.jsonPath().<Map<String, Object>>getList("stops").stream()
                .filter(line -> stop.equals(line.get("stopId")))
                .toList();
    }
}
