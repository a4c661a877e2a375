package dk.kk.shared.citizen.attachment;

import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static dk.kk.shared.platform.imports.Mode.BACKFILL;
import static dk.kk.shared.platform.imports.Mode.LIVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dk.kk.shared.citizen.Town;
import dk.kk.shared.citizen.TownFiles;
import dk.kk.shared.platform.testing.EventLog;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class CasesImportTest {
    private final String cpr = Town.freshCpr();
    private final String number = UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void town() {
        Town.isLaidOut();
    }

    @Test
    void cases_bring_responsibility_and_sharing_with_their_history() {
        TownFiles.persons(cpr).ended();
        TownFiles.bifCases(
                        BACKFILL,
                        cpr + ";B" + number + "-1;SICKNESS_BENEFIT;2006-01-01;2006-06-01;JC1-T2;B-JC1-T2-1",
                        cpr + ";B" + number + "-2;CASH_BENEFIT;2006-09-01;;JC1-T1;B-JC1-T1-1")
                .ended();
        TownFiles.sofCases(
                        BACKFILL,
                        cpr + ";S" + number + "-1;TREATMENT;2006-03-01;2007-03-01;SC1-V2;",
                        cpr + ";S" + number + "-2;HOUSING_SUPPORT;2007-05-01;;SC1-V1;S-SC1-V1-1")
                .ended();

        Town.jobCaseworker()
                .get("/api/v1/citizens/{id}/shared-periods", Town.citizen(cpr))
                .statusCode(200)
                .body("shared", equalTo(false))
                .body("rows.validFrom", equalTo(List.of("2006-03-01", "2006-09-01")))
                .body("rows.validTo", equalTo(List.of("2006-06-01", "2007-03-01")));
        Town.socialCaseworker()
                .get("/api/v1/citizens/{id}/responsibility?asOf=2006-04-01", Town.citizen(cpr))
                .body("responsible.team", equalTo(List.of("JC1-T2", "SC1-V2")));
        Town.socialCaseworker()
                .get("/api/v1/citizens/{id}/responsibility", Town.citizen(cpr))
                .statusCode(200)
                .body("responsible.team", equalTo(List.of("JC1-T1", "SC1-V1")));
    }

    @Test
    void a_live_delivery_closes_a_case_and_hands_another_over_today() {
        TownFiles.persons(cpr).ended();
        var open = cpr + ";B" + number + ";CASH_BENEFIT;2006-09-01;;JC1-T1;B-JC1-T1-1";
        TownFiles.bifCases(LIVE, open).ended();
        assertThat(TownFiles.bifCases(LIVE, open).ended().count("unchanged")).isEqualTo(1);

        TownFiles.bifCases(LIVE, open.replace("JC1-T1;B-JC1-T1-1", "JC1-T2;B-JC1-T2-1"))
                .ended();

        Town.member(BIF_CASEWORKER, "JC1-T2")
                .get("/api/v1/citizens/{id}/responsibility?asOf=2007-01-01", Town.citizen(cpr))
                .statusCode(200)
                .body("responsible.team", equalTo(List.of("JC1-T1")))
                .body("rows", hasSize(2));

        TownFiles.bifCases(LIVE, cpr + ";B" + number + ";CASH_BENEFIT;2006-09-01;2007-01-01;JC1-T2;B-JC1-T2-1")
                .ended();

        var closed = EventLog.awaitEvent(
                "citizen.events.v1",
                it -> it.type().equals("bif-case.closed")
                        && it.key().equals(Town.citizen(cpr).toString()));
        assertThat(closed.version()).isEqualTo(3);
    }

    @Test
    void a_case_row_that_breaks_a_rule_is_named_and_the_others_are_taken() {
        TownFiles.persons(cpr).ended();

        var ended = TownFiles.bifCases(
                        BACKFILL,
                        cpr + ";B" + number + "-1;CASH_BENEFIT;2006-01-01;;JC-NOWHERE;",
                        cpr + ";B" + number + "-2;CASH_BENEFIT;2006-01-01;;SC1-V1;",
                        cpr + ";B" + number + "-3;CASH_BENEFIT;2006-01-01;2006-01-01;JC1-T1;",
                        cpr + ";B" + number + "-4;TREATMENT;2006-01-01;;JC1-T1;",
                        Town.freshCpr() + ";B" + number + "-5;CASH_BENEFIT;2006-01-01;;JC1-T1;",
                        cpr + ";B" + number + "-6;CASH_BENEFIT;2006-01-01;;JC1-T1;")
                .ended();

        assertThat(ended.findings())
                .containsExactly(
                        "2 team_code team-unknown",
                        "3 team_code team-unknown",
                        "4 closed_on period-empty",
                        "5 case_type code-unknown",
                        "6 cpr citizen-unknown");
        assertThat(ended.count("merged")).isEqualTo(1);
    }

    @Test
    void a_file_says_why_a_case_was_closed_and_an_empty_field_takes_nothing_back() {
        TownFiles.persons(cpr).ended();
        var first = cpr + ";B" + number + "-1;CASH_BENEFIT;2006-01-01;2006-06-01;JC1-T1;;";
        var second = cpr + ";B" + number + "-2;CASH_BENEFIT;2006-09-01;;JC1-T1;";
        TownFiles.bifCases(BACKFILL, first + "EDUCATION", second).ended();

        TownFiles.bifCases(LIVE, first.replace("2006-06-01", "2006-06-02"), second)
                .ended();
        closedBecause("EDUCATION", null);

        TownFiles.bifCases(LIVE, first.replace("2006-06-01", "2006-06-02") + "WORK", second)
                .ended();
        closedBecause("WORK", null);
        assertThat(TownFiles.bifCases(LIVE, first.replace("2006-06-01", "2006-06-02") + "WORK", second)
                        .ended()
                        .count("unchanged"))
                .isEqualTo(2);

        TownFiles.bifCases(LIVE, first.replace("2006-06-01", ""), second).ended();
        closedBecause(null, null);
    }

    @Test
    void a_reason_that_is_none_or_of_a_case_that_is_not_closed_is_a_finding() {
        TownFiles.persons(cpr).ended();

        var ended = TownFiles.bifCases(
                        BACKFILL,
                        cpr + ";B" + number + "-1;CASH_BENEFIT;2006-01-01;;JC1-T1;;WORK",
                        cpr + ";B" + number + "-2;CASH_BENEFIT;2006-01-01;2006-02-01;JC1-T1;;DEAD",
                        cpr + ";B" + number + "-3;CASH_BENEFIT;2006-01-01;2006-02-01;JC1-T1;;OTHER")
                .ended();

        assertThat(ended.findings())
                .containsExactly("2 closed_because reason-without-closing-day", "3 closed_because code-unknown");
        assertThat(ended.count("merged")).isEqualTo(1);
    }

    @Test
    void a_case_number_stays_with_its_citizen() {
        var another = Town.freshCpr();
        TownFiles.persons(cpr, another).ended();
        TownFiles.bifCases(BACKFILL, cpr + ";B" + number + ";CASH_BENEFIT;2006-01-01;;JC1-T1;")
                .ended();

        var ended = TownFiles.bifCases(BACKFILL, another + ";B" + number + ";CASH_BENEFIT;2006-01-01;;JC1-T1;")
                .ended();

        assertThat(ended.findings()).containsExactly("2 case_number case-of-other-citizen");
    }

    @Test
    void a_caseworker_whom_the_directory_does_not_know_at_the_administration_is_refused() {
        TownFiles.persons(cpr).ended();

        var ended = TownFiles.bifCases(
                        BACKFILL,
                        cpr + ";B" + number + "-1;CASH_BENEFIT;2006-01-01;;JC1-T1;B-NOBODY",
                        cpr + ";B" + number + "-2;CASH_BENEFIT;2006-01-01;;JC1-T1;S-SC1-V1-1",
                        cpr + ";B" + number + "-3;CASH_BENEFIT;2006-01-01;2006-02-01;JC1-T1;B-JC1-T2-1")
                .ended();

        assertThat(ended.findings())
                .containsExactly("2 caseworker_code caseworker-unknown", "3 caseworker_code caseworker-unknown");
    }

    @Test
    void a_case_and_a_person_that_a_complete_file_has_no_more_are_listed_by_citizen_without_their_number() {
        var another = Town.freshCpr();
        TownFiles.persons(cpr, another).ofAll().ended();
        var kept = cpr + ";B" + number + "-1;CASH_BENEFIT;2006-01-01;;JC1-T1;";
        TownFiles.bifCases(LIVE, kept, another + ";B" + number + "-2;CASH_BENEFIT;2006-01-01;;JC1-T1;")
                .ofAll()
                .ended();
        var citizen = Town.citizen(another).toString();

        TownFiles.bifCases(LIVE, kept)
                .ofAll()
                .ended()
                .differences("GONE")
                .body("rows.citizenId", equalTo(List.of(citizen)))
                .body("rows.key", equalTo(List.of(Map.of("case_number", "B" + number + "-2"))));
        TownFiles.persons(cpr)
                .ofAll()
                .tryOut()
                .ended()
                .differences("GONE")
                .body("rows.citizenId", equalTo(List.of(citizen)))
                .body("rows.key", equalTo(List.of(Map.of())));
    }

    private void closedBecause(@Nullable String... reasons) {
        Town.jobCaseworker()
                .get("/api/v1/citizens/{id}/bif-cases", Town.citizen(cpr))
                .statusCode(200)
                .body("closedBecause", equalTo(Arrays.asList(reasons)));
    }
}
