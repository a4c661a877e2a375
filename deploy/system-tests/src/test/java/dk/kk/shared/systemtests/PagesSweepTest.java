package dk.kk.shared.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dk.kk.shared.local.stack.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every page, in both languages, colour schemes and widths: axe finds nothing, and nothing has to be scrolled sideways. With
 * {@code -Dpages.only=duty} those whose name begins so.
 */
@Tag("long")
@ExtendWith({PeopledSuite.Given.class, Chromium.Given.class})
class PagesSweepTest {
    private static final int NARROWEST = 320;

    @Test
    void every_page_can_be_used_by_everybody(PeopledSuite people, Chromium chromium) {
        var stops = new BenefitStops(people.suite());
        stops.awaitAlert(stops.decideOne(people.citizen()));
        stops.consider(people.citizen());
        stops.sendTooMany();
        twoAlike(people);
        aStatusThatSaysOtherwise(people);
        askSof(people);
        var findings = new ArrayList<String>();
        var only = System.getProperty("pages.only", "");
        var pages = ShownPage.all().stream()
                .filter(page -> page.name().startsWith(only))
                .toList();
        assertThat(pages).isNotEmpty();
        for (var shown : pages) {
            for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                for (var width : List.of(390, 1280)) {
                    for (var language : List.of("da", "en")) {
                        try (var window = chromium.window(width, scheme)) {
                            var page = window.newPage();
                            page.navigate(people.frontDoor() + "?lang=" + language);
                            shown.open(page, people.frontDoor());
                            var where = "%s, %s, %d px, %s: ".formatted(shown.name(), language, width, scheme);
                            violations(page).forEach(found -> findings.add(where + found));
                            page.setViewportSize(NARROWEST, 800);
                            if (scrollsSideways(page)) {
                                findings.add(where + "scrolls sideways at 320 px");
                            }
                        }
                    }
                }
            }
        }
        assertThat(findings).isEmpty();
    }

    /** Any two: the search finds none among so few, and must not look again, or it forgets them. */
    private static void twoAlike(PeopledSuite people) {
        var citizens = people.suite().database(Service.CITIZEN);
        citizens.execute("""
                update duplicate_search set searched_on = '2007-11-30', next_year = null, last_citizen = (select max(id::text)::uuid from citizen)
                """);
        citizens.execute("""
                insert into duplicate (id, first_id, second_id, likeness, found_on)
                select gen_random_uuid(), min(id::text)::uuid, max(id::text)::uuid, '{SAME_NAME}', '2007-11-30' from citizen
                """);
    }

    /** Of a day on which a citizen of SOF's caseworker had no group yet. */
    private static void aStatusThatSaysOtherwise(PeopledSuite people) {
        people.suite().database(Service.CITIZEN).execute("""
                insert into sof_status (citizen_id, status_on, target_group, delivered_at)
                values ('%s', '1990-12-31', 'DISABILITY', '2007-11-30')
                """.formatted(people.citizen()));
    }

    /** So that something waits for SOF's team. */
    private static void askSof(PeopledSuite people) {
        people.suite()
                .as("bif-caseworker", "CASEWORK")
                .create(
                        Service.PLAN,
                        "/coordination-requests",
                        Map.of("citizenId", people.citizen(), "words", "May we meet?"));
    }

    private static List<String> violations(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream().map(PagesSweepTest::said).toList();
    }

    private static String said(Rule rule) {
        var nodes = rule.getNodes().stream()
                .map(node -> String.valueOf(node.getTarget()))
                .toList();
        return rule.getId() + " at " + nodes;
    }

    private static boolean scrollsSideways(Page page) {
        return (boolean) page.evaluate("document.scrollingElement.scrollWidth > window.innerWidth");
    }
}
