package dk.kk.shared.citizen.worklist;

import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.HOTLINE_OPERATOR;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.citizen.Town;
import dk.kk.shared.citizen.directory.Administration;
import dk.kk.shared.citizen.worklist.SampleCitizen.Holder;
import dk.kk.shared.platform.days.Period;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.Browser;
import dk.kk.shared.platform.testing.SuiteResource;
import dk.kk.shared.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of a team of its own. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class WorkListPageTest {
    private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");

    @Inject
    Database database;

    private final String team = "SC1-" + UUID.randomUUID();

    @BeforeEach
    void town() {
        Town.isLaidOut();
    }

    @Test
    void the_first_page_counts_each_list_and_leads_to_it() {
        newlyShared(LocalDate.of(2006, 3, 1));
        newlyShared(LocalDate.of(2006, 3, 5));
        assertThat(open("/work-lists?asOf=2006-03-10"))
                .contains("<h1>Arbejdslister</h1>", "Sådan er det 10. marts 2006")
                .containsSubsequence(">2</p>", "href=\"/work-lists/NEWLY_SHARED?asOf=2006-03-10\">Nye fælles borgere")
                .contains("Ændret målgruppe", "aria-current=\"page\">Arbejdslister")
                .doesNotContain("style=");
        assertThat(text("/work-lists?lang=en"))
                .contains("Work lists", "Newly shared citizens", "Target group changed")
                .doesNotContain("work.", "workstate.");
    }

    @Test
    void a_list_names_its_citizens_page_by_page_and_can_be_downloaded() {
        var first = newlyShared(LocalDate.of(2006, 3, 1));
        var second = newlyShared(LocalDate.of(2006, 3, 5));
        var page = open("/work-lists/NEWLY_SHARED?asOf=2006-03-10&limit=1");
        assertThat(page)
                .contains("<a href=\"/citizens/" + first + "\">Sejr Sne;lund</a>", "1. marts 2006", "Fælles siden")
                .contains("href=\"/work-lists/NEWLY_SHARED/csv?asOf=2006-03-10\"")
                .doesNotContain(second.toString(), "Mangler team");
        var next = NEXT.matcher(page).results().findFirst().orElseThrow().group(1);
        assertThat(open(next.replace("&amp;", "&"))).contains(second.toString(), "Første side");

        var file = browser().open("/work-lists/NEWLY_SHARED/csv?asOf=2006-03-10");
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.body()).contains(first + ";Sejr;\"Sne;lund\";2006-03-01;");
        assertThat(text("/work-lists/SHARED_WITHOUT_TEAM?asOf=2006-03-10"))
                .contains("Mangler team i", "Beskæftigelse (BIF), Social (SOF)");
    }

    @Test
    void an_empty_list_says_so_and_another_sides_list_is_refused() {
        assertThat(text("/work-lists/NEWLY_SHARED?asOf=2005-03-10"))
                .contains("Ingen af dine borgere står på denne liste")
                .doesNotContain("CSV");
        var bif = Browser.of(BIF_CASEWORKER);
        assertThat(bif.open("/work-lists").body()).doesNotContain("målgruppe", "TARGET_GROUP");
        assertThat(bif.open("/work-lists/TARGET_GROUP_CHANGED").statusCode()).isEqualTo(403);
        assertThat(Browser.of(HOTLINE_OPERATOR).open("/citizens").body()).doesNotContain("Arbejdslister");
    }

    @Test
    void the_audit_knows_the_page_by_the_operations_name() {
        var citizen = newlyShared(LocalDate.of(2006, 3, 1));
        open("/work-lists/NEWLY_SHARED?asOf=2006-03-10");
        assertThat(database.list(
                        "select operation || ' ' || purpose || ' ' || outcome as what from audit where subjects = array[?::uuid]",
                        row -> row.text("what"),
                        citizen))
                .containsExactly("listWorkListCitizens CASEWORK ok");
    }

    private UUID newlyShared(LocalDate since) {
        var citizen = new SampleCitizen(
                UUID.randomUUID(),
                new Holder(Administration.SOF, team, "nobody"),
                null,
                List.of(Period.since(since)),
                List.of(),
                List.of(),
                Map.of(),
                new TreeMap<>(),
                Map.of());
        new SampleTables(database).write(citizen);
        return citizen.id();
    }

    private String open(String address) {
        var page = browser().open(address);
        assertThat(page.statusCode()).isEqualTo(200);
        return page.body();
    }

    /** As it is read: without markup. */
    private String text(String address) {
        return open(address).replaceAll("<[^>]*>", " ").replaceAll("[\\s\u00a0]+", " ");
    }

    private Browser browser() {
        return Browser.with(Tokens.of(SOF_CASEWORKER, "reader-" + team, team));
    }
}
