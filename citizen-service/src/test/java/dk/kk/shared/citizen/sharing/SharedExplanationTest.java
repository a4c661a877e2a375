package dk.kk.shared.citizen.sharing;

import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.shared.citizen.Town;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class SharedExplanationTest {
    private static final String EXPLANATION = "/api/v1/citizens/{id}/shared-periods/explanation";

    private UUID citizen = new UUID(0, 0);

    @BeforeEach
    void a_shared_citizen() {
        Town.isLaidOut();
        citizen = Town.registered();
        Town.withBifCase(citizen, "2007-03-01");
        Town.withSofCase(citizen, "2007-06-01");
    }

    @Test
    void it_says_since_when_and_because_of_which_cases_in_both_languages() {
        Town.socialCaseworker()
                .get(EXPLANATION + "?asOf=2007-07-01", citizen)
                .statusCode(200)
                .body("shared", equalTo(true))
                .body("since", equalTo("2007-06-01"))
                .body("reasons.reason", equalTo(List.of("SHARED", "COUNTS", "COUNTS")))
                .body("reasons.caseType", equalTo(Arrays.asList(null, "CASH_BENEFIT", "SOCIAL_SUPPORT")))
                .body(
                        "reasons[0].texts.da",
                        equalTo(
                                "Borgeren er fælles siden 1. juni 2007, fordi begge forvaltninger har en åben sag, der tæller med."))
                .body(
                        "reasons[2].texts.da",
                        equalTo("Social (SOF) har en åben sag om social støtte siden 1. juni 2007."))
                .body(
                        "reasons[1].texts.en",
                        equalTo("Employment (BIF) has had an open case of cash benefit since 1 March 2007."));
    }

    @Test
    void bif_is_not_told_of_what_kind_a_case_of_sofs_is() {
        Town.jobCaseworker()
                .get(EXPLANATION + "?asOf=2007-07-01", citizen)
                .statusCode(200)
                .body("reasons.reason", equalTo(List.of("SHARED", "COUNTS", "COUNTS_UNTOLD")))
                .body("reasons[2].caseType", nullValue())
                .body(
                        "reasons[2].texts.da",
                        equalTo("Social (SOF) har en åben sag, der tæller med, siden 1. juni 2007."));
    }

    @Test
    void a_day_before_says_why_not_and_what_was_believed_before_can_still_be_asked() {
        Town.jobCaseworker()
                .get(EXPLANATION + "?asOf=2007-04-01", citizen)
                .body("shared", equalTo(false))
                .body("since", nullValue())
                .body("reasons.reason", equalTo(List.of("NOT_SHARED", "COUNTS", "LATER")));
        Town.jobCaseworker()
                .get(EXPLANATION + "?asOf=2007-07-01&knownAt=2006-01-01T08:00:00Z", citizen)
                .body("reasons.reason", equalTo(List.of("NOT_SHARED", "NO_CASE", "NO_CASE")));
    }

    @Test
    void which_types_of_cases_count_is_open_to_everybody() {
        Town.jobCaseworker()
                .get("/api/v1/case-types")
                .statusCode(200)
                .body("findAll { !it.countsAsShared }.caseType", equalTo(List.of("HOUSING_SUPPORT")))
                .body("name.da", hasItem("kontanthjælp"))
                .body("findAll { it.administration == 'BIF' }.size()", equalTo(3));
    }

    @Test
    void somebody_elses_citizen_is_not_explained() {
        Town.member(BIF_CASEWORKER, "JC1-T2")
                .get(EXPLANATION, citizen)
                .statusCode(404)
                .body("code", equalTo("not-found"));
    }
}
