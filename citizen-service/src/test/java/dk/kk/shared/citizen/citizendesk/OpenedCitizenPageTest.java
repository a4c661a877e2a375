package dk.kk.shared.citizen.citizendesk;

import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.HOTLINE_OPERATOR;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.SPECIAL_UNIT;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.citizen.Town;
import dk.kk.shared.citizen.TownFiles;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.Browser;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.SuiteResource;
import dk.kk.shared.platform.testing.Tokens;
import dk.kk.shared.platform.testing.TurnedClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** By a clock that the test turns: a Wednesday at eleven in Copenhagen unless it says otherwise. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@QuarkusTestResource(value = TurnedClock.class, restrictToAnnotatedClass = true)
class OpenedCitizenPageTest {
    private static final String APPROACHES = "/api/v1/citizens/{id}/approaches";
    private static final String GREEN_LINE = "/api/v1/citizens/{id}/green-line";

    @Inject
    BusinessClock clock;

    @Inject
    Database database;

    private String caseworker = "";
    private UUID citizen = new UUID(0, 0);

    @BeforeEach
    void a_shared_citizen() {
        TurnedClock.turn(clock, Instant.parse("2007-11-28T10:00:00Z"));
        Town.isLaidOut();
        caseworker = Town.employee("SC1-V1");
        citizen = Town.registered();
        Town.withBifCase(citizen, "2007-01-01");
        social().post(
                        "/api/v1/citizens/{id}/sof-cases",
                        Map.of(
                                "caseType",
                                "SOCIAL_SUPPORT",
                                "openedOn",
                                "2007-01-01",
                                "team",
                                "SC1-V1",
                                "caseworker",
                                caseworker),
                        citizen)
                .statusCode(201);
    }

    @Test
    void one_screen_says_whom_to_call_on_both_sides() {
        var page = Browser.with(token()).open(address(citizen));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Sejr Snelund", "Borgeren er fælles siden 1. januar 2007", "28. november 2007 kl. 11.0")
                .contains("Beskæftigelse (BIF)", "Social (SOF)", "Åbent nu")
                .contains("Bed om B-JC1-T1-1.", "Bed om " + caseworker + ".", "Telefonen passes af: SC1-V1")
                .contains("<a href=\"tel:+4500000001\">00 00 00 01</a>", "<a href=\"tel:+4500000002\">00 00 00 02</a>")
                .contains("Borgeren er ikke på grøn linje", "Borgeren venter ikke på svar")
                .contains("href=\"http://127.0.0.1:8082/plans/" + citizen + "\"")
                .doesNotContain("Hvorfor ikke en anden?", "Lukket nu", "/hotline/");
    }

    @Test
    void a_citizen_who_is_the_citys_no_more_is_said_to_be_so_first() {
        Town.jobCaseworker()
                .seeing(1)
                .post("/api/v1/citizens/{id}/ending", Map.of("endedOn", "2007-11-20", "reason", "DEAD"), citizen)
                .statusCode(200);
        var page = Browser.with(token()).open(address(citizen)).body();
        assertThat(page).contains("Borgeren er død", "Fra 20. november 2007");
        assertThat(page.indexOf("Borgeren er død")).isLessThan(page.indexOf("Hvem skal du ringe til nu?"));
    }

    @Test
    void who_was_passed_over_and_why_is_said_in_words() {
        var absence = Map.of("from", "2007-11-26", "until", "2007-11-30");
        social().post("/api/v1/employees/{code}/absences", absence, caseworker).statusCode(201);
        assertThat(Browser.with(token()).open(address(citizen)).body())
                .contains("Hvorfor ikke en anden?", "<strong>Teamet</strong>")
                .contains("Sagsbehandler " + caseworker + ": fraværende til og med 30. november 2007")
                .contains("Stedfortræder: ingen er angivet");
        assertThat(Browser.of(BIF_CASEWORKER).open(address(citizen)).body())
                .contains("Teamet: vises ikke; SOF’s indgang stiller om", "Forvaltningens indgang")
                .doesNotContain("SC1-V1");
    }

    @Test
    void before_the_offices_open_it_is_said_when_they_do() {
        TurnedClock.turn(clock, Instant.parse("2007-11-29T06:30:00Z"));
        assertThat(Browser.with(token()).open(address(citizen)).body())
                .contains("Lukket nu", "Åbner 29. november 2007 kl. 08.00.")
                .contains("Sagsbehandler B-JC1-T1-1: lukket, åbner 29. november 2007 kl. 08.00")
                .doesNotContain("Åbent nu");
    }

    @Test
    void the_green_line_stands_there_with_its_number_and_for_the_two_sides_with_its_reason() {
        social().post(GREEN_LINE, Map.of("validFrom", "2007-11-20", "reason", "CONTACT_AT_RISK"), citizen)
                .statusCode(200);
        assertThat(Browser.of(BIF_CASEWORKER).open(address(citizen)).body())
                .contains("Borgeren er på grøn linje", "<a href=\"tel:+4500000004\">00 00 00 04</a>")
                .contains("Siden 20. november 2007: kontakten kan gå tabt");
        assertThat(Browser.of(HOTLINE_OPERATOR).open(address(citizen)).body())
                .contains("Borgeren er på grøn linje", "<a href=\"tel:+4500000004\">00 00 00 04</a>")
                .doesNotContain("Siden 20. november", "kontakten kan gå tabt");
    }

    @Test
    void interviews_with_bif_stand_there_the_next_one_first_and_for_sof_without_hour_and_place() {
        assertThat(Browser.with(token()).open(address(citizen)).body())
                .contains("Der er ikke planlagt nogen samtale.")
                .doesNotContain("De seneste samtaler");
        interview("FOLLOW_UP", "2007-12-12", "11:15");
        interview("JOB_INTERVIEW", "2007-12-05", "09:30");
        interviewWas("no-show", interview("FIRST_MEETING", "2007-11-28", "08:30"));
        interviewWas("withdrawal", interview("JOB_INTERVIEW", "2007-12-03", "08:30"));

        assertThat(Browser.of(BIF_CASEWORKER).open(address(citizen)).body())
                .containsSubsequence(
                        "Samtaler med BIF",
                        "5. december 2007 kl. 09.30</strong>: jobsamtale, JC1-T1, B-JC1-T1-1",
                        "12. december 2007 kl. 11.15</strong>: opfølgende samtale",
                        "De seneste samtaler",
                        "28. november 2007: første samtale, borgeren kom ikke")
                .doesNotContain("3. december 2007");
        assertThat(Browser.with(token()).open(address(citizen) + "?lang=en").body())
                .containsSubsequence("Interviews with BIF", "5 December 2007</strong>: job interview", "did not come")
                .doesNotContain("09.30");
    }

    @Test
    void where_the_citizen_lives_stands_there_and_a_protected_address_for_those_with_a_case_alone() {
        assertThat(Browser.with(token()).open(address(citizen)).body())
                .contains("Der er ikke registreret nogen adresse.")
                .doesNotContain("adressebeskyttelse");
        social().post(
                        "/api/v1/citizens/{id}/address/change",
                        Map.of(
                                "movedOn",
                                "2007-03-01",
                                "street",
                                "Skyggestien 14",
                                "careOf",
                                "Lis Holm",
                                "postalCode",
                                "2200",
                                "town",
                                "København N",
                                "municipality",
                                "0101"),
                        citizen)
                .statusCode(200);
        assertThat(Browser.of(HOTLINE_OPERATOR).open(address(citizen)).body())
                .contains("c/o Lis Holm", "Skyggestien 14", "2200 København N", "Borgeren flyttede ind 1. marts 2007.");
        social().post("/api/v1/citizens/{id}/protection/grant", Map.of("grantedOn", "2007-11-28"), citizen)
                .statusCode(200);

        assertThat(Browser.of(HOTLINE_OPERATOR).open(address(citizen)).body())
                .contains(
                        "Navne- og adressebeskyttelse til 28. november 2008",
                        "Adressen vises kun for den, der har en sag")
                .doesNotContain("Skyggestien", "Lis Holm", "København N", "1. marts 2007");
        for (var caseworker : List.of(Browser.with(token()), Browser.of(BIF_CASEWORKER))) {
            assertThat(caseworker.open(address(citizen)).body())
                    .contains(
                            "Navne- og adressebeskyttelse til 28. november 2008",
                            "Giv hverken navn eller adresse videre")
                    .contains("Skyggestien 14");
        }
        assertThat(rows("asked = 'protected-address' and subjects = array[?::uuid]", citizen.toString()))
                .hasSize(2);
    }

    @Test
    void approaches_that_wait_stand_there_and_those_that_were_answered_do_not() {
        social().post(APPROACHES, Map.of("channel", "LETTER", "askedAt", "2007-11-28T08:20:00Z"), citizen)
                .statusCode(201);
        social().post(
                        APPROACHES,
                        Map.of(
                                "channel",
                                "PHONE",
                                "askedAt",
                                "2007-11-27T09:05:00Z",
                                "reachedAt",
                                "2007-11-27T09:06:00Z"),
                        citizen)
                .statusCode(201);
        assertThat(Browser.of(BIF_CASEWORKER).open(address(citizen)).body())
                .contains("Henvendte sig 28. november 2007 kl. 09.20 til Social (SOF), pr. brev.")
                .doesNotContain("Borgeren venter ikke", "27. november 2007");
    }

    @Test
    void where_the_citizen_stays_stands_there_for_sof_alone() {
        var cpr = Town.freshCpr();
        TownFiles.persons(cpr).ended();
        var staying = Town.citizen(cpr);
        Town.withBifCase(staying, "2007-01-01");
        Town.withSofCase(staying, "2007-01-01");
        TownFiles.stays(
                        cpr + ";1" + cpr.substring(0, 6) + ";FH-03;SHELTER;2007-09-01;",
                        cpr + ";2" + cpr.substring(0, 6) + ";KC-hidden;CRISIS_CENTRE;2007-10-01;",
                        cpr + ";3" + cpr.substring(0, 6) + ";FH-04;SHELTER;2007-08-01;2007-09-01")
                .ended();
        assertThat(Browser.of(SOF_CASEWORKER).open(address(staying)).body())
                .contains("Opholder sig på", "Forsorgshjem FH-03: siden 1. september 2007", "Krisecenter: siden")
                .doesNotContain("KC-hidden", "FH-04");
        assertThat(Browser.of(BIF_CASEWORKER).open(address(staying)).body())
                .doesNotContain("Opholder sig på", "Forsorgshjem", "Krisecenter");
    }

    @Test
    void a_citizen_of_more_approaches_than_a_page_of_the_api_holds_shows_the_last_one_that_waits() {
        var social = social();
        var answered =
                Map.of("channel", "PHONE", "askedAt", "2007-11-20T09:00:00Z", "reachedAt", "2007-11-20T09:01:00Z");
        for (var approach = 0; approach < 200; approach++) {
            social.post(APPROACHES, answered, citizen).statusCode(201);
        }
        social.post(APPROACHES, Map.of("channel", "EMAIL", "askedAt", "2007-11-21T09:00:00Z"), citizen)
                .statusCode(201);
        assertThat(Browser.with(token()).open(address(citizen)).body())
                .contains("Henvendte sig 21. november 2007 kl. 10.00 til Social (SOF), pr. e-mail.")
                .doesNotContain("20. november 2007");
    }

    @Test
    void the_hotline_sees_contacts_and_green_line_of_shared_citizens_alone_and_nothing_more() {
        social().post(APPROACHES, Map.of("channel", "PHONE", "askedAt", "2007-11-28T08:20:00Z"), citizen)
                .statusCode(201);
        var operator = Browser.of(HOTLINE_OPERATOR);
        assertThat(operator.open(address(citizen)).body())
                .contains("Bed om B-JC1-T1-1.", "Bed om " + caseworker + ".", "Borgeren er ikke på grøn linje")
                .contains("href=\"http://127.0.0.1:8083/hotline/" + citizen + "\"")
                .doesNotContain("Sejr", "Snelund", "Om borgeren", "Venter på en sagsbehandler", "Henvendte sig");
        var alone = Town.registered();
        Town.withBifCase(alone, "2007-01-01");
        var unseen = operator.open(address(alone));
        assertThat(unseen.statusCode()).isEqualTo(404);
        assertThat(unseen.body()).contains("Ingen borger, som du kan se").doesNotContain("Bed om");
    }

    @Test
    void a_citizen_of_others_is_refused_like_one_who_does_not_exist() {
        var stranger = Browser.with(Tokens.of(BIF_CASEWORKER, "B-JC1-T2-1", "JC1-T2"));
        var foreign = stranger.open(address(citizen));
        var missing = stranger.open(address(UUID.randomUUID()));
        assertThat(foreign.statusCode()).isEqualTo(404);
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(foreign.body())
                .contains("Ingen borger, som du kan se", "Find en anden borger")
                .doesNotContain("Sejr", "tel:");
        assertThat(body(foreign.body(), citizen))
                .isEqualTo(body(missing.body(), id(missing.uri().getPath())));
        assertThat(Browser.of(SPECIAL_UNIT).open(address(citizen)).statusCode()).isEqualTo(403);
    }

    @Test
    void the_audit_says_who_opened_the_page_for_which_purpose_and_whom_it_did_not_show() {
        Browser.of(HOTLINE_OPERATOR).open(address(citizen));
        Browser.with(token()).open(address(citizen));
        assertThat(rows("subjects = array[?::uuid] and operation = 'openCitizen'", citizen.toString()))
                .contains("SUPPORT ok", "CASEWORK ok");
        var stranger = Town.employee("JC1-T2");
        Browser.with(Tokens.of(BIF_CASEWORKER, stranger, "JC1-T2")).open(address(citizen));
        assertThat(rows("actor = ?", "employee:" + stranger)).containsExactly("CASEWORK not-found");
    }

    @Test
    void a_caseworker_who_also_sits_at_the_hotline_opens_own_citizens_here() {
        var both = Browser.with(Tokens.with(Map.of(
                "sub", "B-JC1-T2-9",
                "employee", "B-JC1-T2-9",
                "administration", "BIF",
                "units", List.of("JC1-T2"),
                "realm_access", Map.of("roles", List.of("bif-caseworker", "hotline-operator")))));
        assertThat(both.open(address(citizen)).statusCode()).isEqualTo(404);
    }

    @Test
    void the_page_is_there_in_english_too() {
        var body = Browser.with(token()).open(address(citizen) + "?lang=en").body();
        assertThat(body)
                .contains("The citizen’s situation", "Whom do you call now?", "Social Services (SOF)", "Open now")
                .contains("Ask for " + caseworker + ".", "28 November 2007 at 11:0", "00 00 00 02")
                .doesNotContain(
                        "contacts.", "contactstep.", "green.o", "waiting.", "about.", "address.", "administration.");
    }

    private String interview(String kind, String day, String hour) {
        var planned =
                Map.of("kind", kind, "plannedOn", day, "plannedAt", hour, "unit", "JC1-T1", "employee", "B-JC1-T1-1");
        return Town.jobCaseworker()
                .post("/api/v1/citizens/{id}/interviews", planned, citizen)
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void interviewWas(String move, String id) {
        Town.jobCaseworker()
                .seeing(1)
                .post("/api/v1/interviews/{id}/" + move, Map.of(), id)
                .statusCode(200);
    }

    private Call social() {
        return Call.by(SOF_CASEWORKER, caseworker, "SC1-V1");
    }

    private String token() {
        return Tokens.of(SOF_CASEWORKER, caseworker, "SC1-V1");
    }

    private List<String> rows(String where, String value) {
        return database.list(
                "select purpose || ' ' || outcome as what from audit where " + where + " order by id",
                row -> row.text("what"),
                value);
    }

    private static String address(UUID citizen) {
        return "/citizens/" + citizen;
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Without the address, which the choice of the language holds, and the form's secret. */
    private static String body(String page, Object citizen) {
        return page.replace(citizen.toString(), "").replaceAll("name=\"form\" value=\"[^\"]+\"", "");
    }
}
