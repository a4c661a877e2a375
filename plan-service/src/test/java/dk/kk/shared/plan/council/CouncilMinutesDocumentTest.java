package dk.kk.shared.plan.council;

import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.COMMITTEE_SECRETARY;
import static dk.kk.shared.platform.access.Role.PROJECT_COUNCIL;
import static dk.kk.shared.platform.access.Role.SPECIAL_UNIT;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.plan.proposal.ProposalSamples;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.ReadDocument;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Minutes as files, each read back as its reader's program reads it. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class CouncilMinutesDocumentTest {
    private static final String MEETINGS = "/api/v1/council-meetings";
    private static final Call UNIT = Call.by(SPECIAL_UNIT);
    private static final Call COUNCIL = Call.by(PROJECT_COUNCIL);

    @Inject
    BusinessClock clock;

    @Test
    void every_point_of_the_agenda_stands_in_both_files_with_its_decision_and_who_approved_them() throws IOException {
        var meeting = meeting();
        var drafted = texts(meeting);
        assertThat(drafted).allSatisfy(text -> assertThat(text).contains("Udkast"));

        var approved = COUNCIL.seeing(5)
                .post(MEETINGS + "/{id}/minutes/approval", Map.of(), meeting)
                .statusCode(200)
                .extract();
        var day = clock.today().format(DateTimeFormatter.ofPattern("d. MMMM yyyy", Locale.of("da", "DK")));
        assertThat(texts(meeting))
                .allSatisfy(text -> assertThat(text)
                        .doesNotContain("Udkast")
                        .contains(
                                "Referat af projektrådets møde " + day,
                                "Alle var til stede & enige",
                                "1. A common contact",
                                "2. A common contact",
                                "Problem: Nobody is in touch",
                                "Projektrådets beslutning: Godkendt med betingelser, " + day,
                                "Betingelser:",
                                "Spørg <fagforeningerne>",
                                "Projektrådets beslutning: Afvist, " + day,
                                "For dyrt",
                                "Godkendt af projektrådet den " + day,
                                approved.<String>path("minutes.approvedBy"))
                        .containsIgnoringWhitespaces(approved.<String>path("minutes.sha256")));
    }

    @Test
    void the_agenda_is_a_table_in_the_text_that_can_be_edited() throws IOException {
        var meeting = meeting();

        var parts = ReadDocument.odt(file(COUNCIL, meeting, "odt"));

        assertThat(parts.get("content.xml")).contains("Dagsorden og beslutninger", "<table:table-row>");
        assertThat(parts.get("styles.xml")).contains("Projektrådets møde " + clock.today() + ".");
        assertThat(parts).doesNotContainKey("Pictures/goal-1.svg");
    }

    @Test
    void a_file_is_kept_under_the_day_of_its_meeting_by_whoever_reads_the_minutes() {
        var meeting = meeting();

        assertThat(file(Call.by(COMMITTEE_SECRETARY), meeting, "pdf").extract().header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"council-minutes-" + clock.today() + ".pdf\"");
        file(Call.by(BIF_CASEWORKER), meeting, "pdf").statusCode(403);
        file(Call.by(BIF_CASEWORKER), meeting, "odt").statusCode(403);
    }

    private String meeting() {
        var first = ProposalSamples.submitted(UNIT, clock.today());
        var second = ProposalSamples.submitted(UNIT, clock.today());
        var meeting = CouncilSamples.meeting(UNIT, clock.today(), first, second);
        decide(2, meeting, CouncilSamples.approval(first, "Spørg <fagforeningerne>"));
        decide(
                3,
                meeting,
                Map.of("proposalId", second, "outcome", "REJECTED", "reason", "For dyrt", "conditions", List.of()));
        UNIT.seeing(4)
                .request()
                .body(Map.of("remarks", "Alle var til stede & enige"))
                .put(MEETINGS + "/{id}/minutes", meeting)
                .then()
                .statusCode(200);
        return meeting;
    }

    private static void decide(long seen, String meeting, Map<String, Object> decision) {
        COUNCIL.seeing(seen)
                .post(MEETINGS + "/{id}/decisions", decision, meeting)
                .statusCode(200);
    }

    /** The words of both files. */
    private static List<String> texts(String meeting) throws IOException {
        var content = Objects.requireNonNull(
                ReadDocument.odt(file(UNIT, meeting, "odt")).get("content.xml"));
        var words = content.replaceAll("<[^>]+>", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
        return List.of(ReadDocument.pdf(file(UNIT, meeting, "pdf")), words);
    }

    private static ValidatableResponse file(Call reader, String meeting, String format) {
        return reader.get(MEETINGS + "/{id}/minutes/document/" + format, meeting);
    }
}
