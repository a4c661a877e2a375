package dk.kk.shared.plan.problemdesk;

import static dk.kk.shared.platform.access.Role.ANALYST;
import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.BIF_MANAGER;
import static dk.kk.shared.platform.access.Role.PROJECT_COUNCIL;
import static dk.kk.shared.platform.access.Role.SPECIAL_UNIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;

import dk.kk.shared.plan.council.CouncilSamples;
import dk.kk.shared.plan.proposal.ProposalSamples;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.testing.Browser;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.Casework;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class ProblemsPageTest {
    private static final Call UNIT = Call.by(SPECIAL_UNIT);

    @Inject
    BusinessClock clock;

    private final Browser council = Browser.of(PROJECT_COUNCIL);
    private String proposal = "";
    private String meeting = "";

    @BeforeEach
    void theNextMeetingHasAProposalOnItsAgenda() {
        proposal = ProposalSamples.submitted(UNIT, clock.today());
        meeting = CouncilSamples.meeting(UNIT, clock.today(), proposal);
    }

    @Test
    void it_shows_problems_with_their_figures_the_agenda_and_proposals_by_phase() {
        var page = Browser.of(BIF_MANAGER).open("/problems");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Problemer og forslag", "Projektrådets møder", "A common contact", "På dagsordenen")
                .contains("Mål 2, aktivering", "mindst 40,5 %", "population=STRATEGY#goals")
                .contains("/problems\" aria-current=\"page\"")
                .doesNotContain("Gem beslutningen");
        assertThat(Browser.of(ANALYST).open("/problems?lang=en").body())
                .contains("Problems and proposals", "at least 40.5 %");
        assertThat(Browser.of(BIF_CASEWORKER).open("/problems").statusCode()).isEqualTo(403);
    }

    @Test
    void the_council_decides_on_the_page_and_a_rejection_needs_words() {
        assertThat(council.open("/problems").body()).contains("Gem beslutningen");
        var refused = decide("2", "REJECTED", "", "");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Beslutningen blev ikke gemt", "skal begrundes");
        assertThat(decide("2", "REJECTED", "Som ved 050280-1234", "").statusCode())
                .isEqualTo(400);
        assertThat(decide("1", "REJECTED", "Too costly", "").statusCode()).isEqualTo(412);

        assertThat(decide("2", "APPROVED_WITH_CONDITIONS", "", "Ask <b>\r\n\r\nSay what it costs\r\n")
                        .statusCode())
                .isEqualTo(303);
        assertThat(council.open("/problems").body())
                .contains("Godkendt med betingelser", "Ask &lt;b&gt;", "Say what it costs", "ikke opfyldt");
        UNIT.get("/api/v1/proposals/{id}", proposal).body("conditions.words", contains("Ask <b>", "Say what it costs"));
    }

    @Test
    void a_form_without_a_decision_decides_nothing() {
        var refused = council.submit(
                council.open("/problems"),
                "/problems/meetings/" + meeting + "/decision",
                Map.of("proposal", proposal, "version", "2"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("mangler eller kan ikke læses");
        assertThatThrownBy(SentDecision.NONE::decision)
                .isInstanceOfSatisfying(
                        RuleViolation.class, rule -> assertThat(rule.code()).isEqualTo("decision-unreadable"));
    }

    @Test
    void what_was_typed_of_a_proposal_is_not_lost_where_it_is_refused() {
        var other = ProposalSamples.submitted(UNIT, clock.today());
        CouncilSamples.meeting(UNIT, clock.today(), other);
        var words = Casework.code("Say <b> what it costs ");
        var refused = decide("2", "APPROVED", "Because of " + words, "Ask of " + words);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .containsOnlyOnce("Because of " + words.replace("<b>", "&lt;b&gt;"))
                .containsOnlyOnce("Ask of " + words.replace("<b>", "&lt;b&gt;"));
        assertThat(decide("2", "REJECTED", "", "").body())
                .containsOnlyOnce("value=\"REJECTED\" selected")
                .doesNotContain("value=\"APPROVED\" selected");
        assertThat(council.open("/problems").body()).doesNotContain(" selected");
    }

    @Test
    void a_decided_one_is_shown_with_before_and_after_and_exactly_to_those_who_see_exact_figures() {
        assertThat(decide("2", "APPROVED", "", "").statusCode()).isEqualTo(303);
        var today = clock.today().toString();
        var step = Map.of("on", today);
        UNIT.seeing(4).post("/api/v1/proposals/{id}/start", step, proposal).statusCode(200);
        UNIT.seeing(5)
                .post("/api/v1/proposals/{id}/implementation", step, proposal)
                .statusCode(200);
        var before = Map.of("day", today, "knownAt", today, "amount", 640, "ofAll", 3357);
        var after = Map.of("day", today, "knownAt", today, "amount", 1400, "ofAll", 3357);
        var body = Map.of("before", before, "after", after, "words", "Told by the unit");
        UNIT.seeing(6).post("/api/v1/proposals/{id}/evaluation", body, proposal).statusCode(200);

        assertThat(council.open("/problems").body())
                .contains("Før og efter", "19,1 %", "41,7 %", "+22,6 procentpoint", "nået", "Told by the unit")
                .contains("asOf=" + today + "&amp;knownAt=" + today);
        assertThat(Browser.of(ANALYST).open("/problems").body())
                .contains("vises ikke her")
                .doesNotContain("41,7 %");
    }

    @Test
    void the_minutes_are_kept_as_a_document() {
        var minutes = council.open("/problems/meetings/" + meeting + "/minutes.html");
        assertThat(minutes.statusCode()).isEqualTo(200);
        assertThat(minutes.body()).contains("Referat af projektrådets møde", "A common contact", "Udkast");
        assertThat(minutes.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment");
    }

    @Test
    void the_draft_is_kept_as_files_from_the_page_that_names_them() {
        assertThat(council.open("/problems").body()).contains("/problems/meetings/" + meeting + "/minutes.odt");
        for (var format : List.of("pdf", "odt")) {
            var file = council.open("/problems/meetings/" + meeting + "/minutes." + format);
            assertThat(file.statusCode()).isEqualTo(200);
            assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
                    .endsWith("." + format + "\"");
        }
    }

    private HttpResponse<String> decide(String version, String outcome, String reason, String conditions) {
        var fields = Map.of(
                "proposal",
                proposal,
                "version",
                version,
                "outcome",
                outcome,
                "reason",
                reason,
                "conditions",
                conditions);
        return council.submit(council.open("/problems"), "/problems/meetings/" + meeting + "/decision", fields);
    }
}
