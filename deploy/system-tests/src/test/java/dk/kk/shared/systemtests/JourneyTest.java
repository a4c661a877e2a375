package dk.kk.shared.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dk.kk.shared.local.stack.Service;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What people do with the pages, in a real browser, from the front door on. */
@ExtendWith({PeopledSuite.Given.class, Chromium.Given.class})
class JourneyTest {
    private static final int WIDE = 1280;

    @Test
    void a_stop_reaches_the_open_inbox_of_sof_and_is_handled_there(PeopledSuite people, Chromium chromium) {
        try (var window = chromium.window(WIDE, ColorScheme.LIGHT)) {
            var page = enter(window, people, "sof-caseworker");
            assertThat(page).hasURL(people.page(Service.NOTIFICATION, "/inbox"));
            // what the other side asks for, and what does not fit together, comes when it comes
            var ofStops = new Locator.FilterOptions().setHasText("stoppes");
            var alerts = page.locator("#alerts a[id^=alert]").filter(ofStops);
            var before = alerts.count();

            new BenefitStops(people.suite()).decideOne(people.citizen());

            assertThat(alerts).hasCount(before + 1); // without a reload
            alerts.last().click();
            assertThat(page.getByRole(AriaRole.HEADING).first()).containsText("stoppes");
            page.getByLabel("Borgeren er kontaktet").check();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Gem"))
                    .click();
            assertThat(page).hasURL(Pattern.compile(".*/inbox\\?done=.*"));
            assertThat(page.locator("#alerts a[id^=alert]").filter(ofStops)).hasCount(before);
        }
    }

    @Test
    void the_figures_move_while_the_secretary_looks_at_them(PeopledSuite people, Chromium chromium) {
        try (var window = chromium.window(WIDE, ColorScheme.LIGHT)) {
            var page = enter(window, people, "committee-secretary");
            var goal = page.locator(".goal-3 .count strong");
            var before = goal.innerText();

            startCourse(people, people.citizen());

            assertThat(goal).not().hasText(before);
            assertThat(numerator(goal.innerText())).isEqualTo(numerator(before) + 1);
        }
    }

    @Test
    void operations_try_a_parked_stop_again_and_its_alert_arrives(PeopledSuite people, Chromium chromium) {
        var notification = people.suite().database(Service.NOTIFICATION);
        notification.execute("alter table stop add constraint trouble check (false) not valid");
        var stops = new BenefitStops(people.suite());
        var stop = stops.decideOne(people.citizen());
        try (var window = chromium.window(WIDE, ColorScheme.LIGHT)) {
            var page = enter(window, people, "operations");
            var parked = page.locator("form[action*='/redrive'] button");
            assertThat(parked.first()).isVisible(); // the page renews itself
            await().until(() ->
                    notification.count("parked where stream_id = '%s' and version = 2".formatted(stop)) == 1);
            page.reload(); // it was considered, then decided: one or both are parked
            assertThat(page.locator("main")).containsText(stop.toString());

            notification.execute("alter table stop drop constraint trouble");
            for (var left = parked.count(); left > 0; left--) {
                parked.first().click();
                assertThat(page.locator("main")).containsText("er anvendt");
                assertThat(parked).hasCount(left - 1);
            }
            stops.awaitAlert(stop);
        }
    }

    /** Through the front door, by that person's card. */
    static Page enter(BrowserContext window, PeopledSuite people, String person) {
        var page = window.newPage();
        page.navigate(people.frontDoor());
        card(page, person).click();
        return page;
    }

    private static Locator card(Page page, String person) {
        return page.locator("form:has(input[value='%s']) button".formatted(person));
    }

    private static int numerator(String count) {
        return Integer.parseInt(count.split(" ")[0].replace(".", ""));
    }

    private static void startCourse(PeopledSuite people, UUID citizen) {
        var consultant = people.suite().as("job-consultant", "CASEWORK");
        var offer = consultant.list(Service.OFFER, "/offers").stream()
                .filter(each -> each.path("administration").asText().equals("BIF"))
                .filter(each -> each.path("countsForGoal3").asBoolean())
                .filter(each -> each.path("validTo").isNull())
                .findFirst()
                .orElseThrow();
        var enrolment = consultant.create(
                Service.OFFER,
                "/enrolments",
                Map.of("citizenId", citizen, "offerId", offer.path("id").asText(), "plannedStart", "2007-11-30"));
        var path = "/enrolments/" + enrolment.text("id");
        var accepted = consultant.move(Service.OFFER, path + "/acceptance", enrolment, Map.of());
        consultant.move(
                Service.OFFER,
                path + "/start",
                accepted,
                Map.of("startedOn", "2007-11-30", "operaRegisteredOn", "2007-11-30"));
    }
}
