package dk.kk.shared.citizen.sofstatus;

import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.SOF_MANAGER;
import static dk.kk.shared.platform.imports.Mode.BACKFILL;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.citizen.Town;
import dk.kk.shared.citizen.TownFiles;
import dk.kk.shared.citizen.directory.Administration;
import dk.kk.shared.citizen.directory.UnitEntry;
import dk.kk.shared.citizen.directory.UnitKind;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.Browser;
import dk.kk.shared.platform.testing.SuiteResource;
import dk.kk.shared.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two citizens of a team of its own. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class DisagreementPageTest {
    private static final String LIST = "/source-disagreements";
    private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");

    @Inject
    Database database;

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final String team = "SC1-" + run;
    private final String known = Town.freshCpr();
    private final String unknown = Town.freshCpr();

    @BeforeEach
    void statuses_that_say_otherwise() {
        Town.isLaidOut();
        Town.has(team, new UnitEntry(team, Administration.SOF, UnitKind.ADULT_TEAM, "SC1", false));
        TownFiles.persons(known, unknown).ended();
        TownFiles.sofCases(
                        BACKFILL,
                        known + ";S1" + run + ";SOCIAL_SUPPORT;2006-01-01;;" + team + ";",
                        unknown + ";S2" + run + ";SOCIAL_SUPPORT;2006-01-01;;" + team + ";")
                .ended();
        TownFiles.targetGroups(known + ";DISABILITY;2007-01-01;").ended();
        TownFiles.sofStatus(
                        known + ";IN_TREATMENT;2006-06-30",
                        known + ";IN_TREATMENT;2007-06-30",
                        unknown + ";WITHOUT_SPECIAL_NEEDS;2007-06-30")
                .ended();
    }

    @Test
    void each_status_stands_beside_what_holds_and_who_says_so_and_leads_to_the_citizen() {
        var citizen = Town.citizen(known);
        assertThat(open(LIST))
                .contains("<h1>Kilder, der er uenige</h1>", "href=\"/citizens/" + citizen + "\">Sejr Snelund</a>")
                .contains("aria-current=\"page\">Uenige kilder", "href=\"/source-disagreements/csv\"")
                .doesNotContain("style=", known, unknown);
        assertThat(text(LIST))
                .contains("Alle (3)", "Anden målgruppe (1)", "Ingen målgruppe den dag (1)", "målgruppe (1)")
                .contains("30. juni 2007 Misbruger i behandling Handicap Visitationssystemet ")
                .contains("30. juni 2006 Misbruger i behandling Ingen målgruppe Visitationssystemet ")
                .doesNotContain("disagree", "targetgroup");
        assertThat(text(LIST + "?lang=en"))
                .contains("Sources that disagree", "Another target group (1)", "In substance-use treatment Disability")
                .doesNotContain("disagreements.", "disagreementkind.", "targetgroupsource.");
    }

    @Test
    void one_kind_and_one_team_are_read_page_by_page_and_downloaded_as_they_were_narrowed() {
        assertThat(text(LIST + "?kind=STATUS_ALONE"))
                .contains("Uden særlige behov Ingen målgruppe Ingen ", "Ingen andre har nogensinde sagt noget")
                .doesNotContain("Misbruger i behandling");
        assertThat(text(LIST + "?team=SC1-other")).contains("Ingen af dine borgere står her");
        assertThat(open(LIST + "?team=%20")).contains("Sejr Snelund");
        assertThat(open(LIST + "?team=%22%3E%26%20%7B"))
                .contains("value=\"&quot;&gt;&amp; {\"", "kind=NO_GROUP&amp;team=%22%3E%26+%7B");

        var page = open(LIST + "?kind=OTHER_GROUP&team=" + team + "&limit=1");
        assertThat(page)
                .contains("href=\"/source-disagreements/csv?kind=OTHER_GROUP&amp;team=" + team + "\"")
                .doesNotContain("rel=\"next\"", "Første side");
        var next = NEXT.matcher(open(LIST + "?limit=1")).results().findFirst();
        assertThat(open(next.orElseThrow().group(1).replace("&amp;", "&")))
                .contains("30. juni 2007", "Første side")
                .doesNotContain("30. juni 2006");
        var file = browser().open(LIST + "/csv?kind=OTHER_GROUP&team=" + team);
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.body().lines()).hasSize(2).last().asString().startsWith(Town.citizen(known) + ";Sejr;Snelund;");
    }

    @Test
    void it_is_sofs_alone_and_no_other_teams() {
        var bif = Browser.of(BIF_CASEWORKER);
        assertThat(bif.open(LIST).statusCode()).isEqualTo(403);
        assertThat(bif.open(LIST + "/csv").statusCode()).isEqualTo(403);
        assertThat(bif.open("/work-lists").body()).doesNotContain("Uenige kilder");
        assertThat(Browser.with(Tokens.of(SOF_MANAGER, "manager-" + run, "SC1-V2-" + run))
                        .open(LIST)
                        .body())
                .contains("Ingen af dine borgere står her", "Alle (0)");
    }

    @Test
    void the_audit_knows_the_page_by_the_operations_name() {
        var citizen = Town.citizen(unknown);
        open(LIST + "?kind=STATUS_ALONE");
        assertThat(database.list(
                        "select operation || ' ' || purpose || ' ' || outcome as what from audit where actor = ? and subjects = array[?::uuid]",
                        row -> row.text("what"),
                        "employee:reader-" + run,
                        citizen))
                .containsExactly("listSourceDisagreements CASEWORK ok");
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
        return Browser.with(Tokens.of(SOF_CASEWORKER, "reader-" + run, team));
    }
}
