package dk.kk.shared.systemtests;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * A page as somebody comes to it.
 *
 * @param name of its picture
 * @param person whose card on the front door is taken; empty for nobody
 * @param way what is done from there on
 */
record ShownPage(String name, String person, Consumer<Page> way) {

    private static final String INBOX = "#alerts a[id^=alert]";
    private static final String STOPS = "#stops a[id^=stop]";

    /** Every kind of page there is, at addresses found from the front door's own links. */
    static List<ShownPage> all() {
        return List.of(
                new ShownPage("front", "", _ -> {}),
                new ShownPage("login", "", page -> follow(page, 1)),
                new ShownPage(
                        "inbox",
                        "sof-caseworker",
                        page -> page.locator(INBOX).first().waitFor()),
                new ShownPage(
                        "inbox-handled",
                        "sof-caseworker",
                        page -> page.locator(".tabs a").nth(2).click()),
                new ShownPage(
                        "alert",
                        "sof-caseworker",
                        page -> page.locator(INBOX).first().click()),
                new ShownPage(
                        "mail",
                        "sof-caseworker",
                        page -> page.locator("a[href='/inbox/mail']").click()),
                new ShownPage(
                        "stops",
                        "bif-caseworker",
                        page -> page.locator(STOPS).first().waitFor()),
                new ShownPage(
                        "stop",
                        "bif-caseworker",
                        page -> page.locator(STOPS).last().click()),
                new ShownPage("stop-runs", "bif-manager", ShownPage::runs),
                new ShownPage("stop-run", "bif-manager", page -> {
                    runs(page);
                    page.locator(".alerts a").last().click();
                }),
                new ShownPage("inbox-of-nobody", "hotline-operator", page -> follow(page, 2)),
                new ShownPage("figures", "committee-secretary", _ -> {}),
                new ShownPage("figures-protected", "analyst", _ -> {}),
                new ShownPage(
                        "figures-november-2007",
                        "committee-secretary",
                        page -> page.locator(".tabs a").last().click()),
                new ShownPage(
                        "bridge",
                        "committee-secretary",
                        page -> page.locator("a[href^='/bridge']").first().click()),
                new ShownPage("goal-members", "sof-caseworker", ShownPage::members),
                new ShownPage("goal-teams", "sof-manager", page -> {
                    members(page);
                    page.locator("a[href*='/teams?']").click();
                }),
                new ShownPage("timeline", "sof-caseworker", page -> {
                    members(page);
                    page.locator("a[href$='/timeline']").first().click();
                }),
                new ShownPage(
                        "measurements",
                        "committee-secretary",
                        page -> page.locator("#measurements").click()),
                new ShownPage(
                        "statuses",
                        "committee-secretary",
                        page -> page.locator("a[href='/statuses']").click()),
                new ShownPage(
                        "data-quality",
                        "committee-secretary",
                        page -> page.locator("#data-quality").click()),
                new ShownPage(
                        "forecast",
                        "committee-secretary",
                        page -> page.locator("#forecast").click()),
                new ShownPage("duties", "committee-secretary", ShownPage::duties),
                new ShownPage("duty-measures", "committee-secretary", page -> {
                    duties(page);
                    page.locator("a[href='/duty-measures']").first().click();
                }),
                new ShownPage("duty", "bif-manager", page -> {
                    duties(page);
                    page.locator("#D1-title a").click();
                }),
                new ShownPage("citizen-search", "hotline-operator", _ -> {}),
                new ShownPage("citizen-not-found", "hotline-operator", page -> {
                    page.locator("#cpr").fill("0");
                    page.locator("form[action='/citizens'] button").click();
                }),
                new ShownPage("citizen", "sof-caseworker", ShownPage::citizen),
                new ShownPage("citizen-unseen", "sof-caseworker", page -> {
                    search(page);
                    page.navigate(page.url() + "/" + UUID.randomUUID());
                }),
                new ShownPage("work-lists", "sof-caseworker", ShownPage::work),
                new ShownPage("work-list", "sof-caseworker", page -> {
                    work(page);
                    page.locator("a[href^='/work-lists/ASSESSMENT_OVERDUE']").click();
                }),
                new ShownPage("source-disagreements", "sof-caseworker", ShownPage::disagreements),
                new ShownPage("source-disagreements-of-a-kind", "sof-caseworker", page -> {
                    disagreements(page);
                    page.locator("a[href*='kind=NO_GROUP']").first().click();
                }),
                new ShownPage("duplicates", "special-unit", ShownPage::duplicates),
                new ShownPage("duplicate", "special-unit", page -> {
                    duplicates(page);
                    page.locator(".card a[href^='/duplicates/']").first().click();
                }),
                new ShownPage(
                        "special-unit",
                        "special-unit",
                        page -> page.locator(".places a[href$='/special-unit']").click()),
                new ShownPage("plans-waiting", "sof-caseworker", ShownPage::plans),
                new ShownPage("plans-of-citizen", "sof-caseworker", page -> {
                    plans(page);
                    page.locator(".cards a[href^='/plans/']").first().click();
                }),
                new ShownPage(
                        "problems",
                        "special-unit",
                        page -> page.locator(".places a[href$='/problems']").click()),
                new ShownPage("operations", "operations", _ -> {}),
                new ShownPage("operations-followed", "operations", page -> {
                    page.locator("#followed").fill("nothing");
                    page.locator("form[action$='/passages'] button").click();
                }),
                new ShownPage("citizens", "analyst", page -> follow(page, 3)),
                new ShownPage("plans", "analyst", page -> follow(page, 4)),
                new ShownPage("offers", "analyst", page -> follow(page, 5)),
                new ShownPage("nothing-here", "analyst", page -> page.navigate(page.url() + "nothing-here")));
    }

    /** What is there once the strategy's years were let pass: {@code deploy/run --years}. */
    static List<ShownPage> ofTheYears() {
        return List.of(
                new ShownPage("years-measurement", "committee-secretary", page -> {
                    page.locator("#measurements").click();
                    page.locator("main a[href^='/measurements/']").last().click();
                }),
                new ShownPage("years-status", "committee-secretary", page -> {
                    page.locator("a[href='/statuses']").click();
                    page.locator("#due a[href^='/statuses/']").last().click();
                }));
    }

    void open(Page page, String frontDoor) {
        page.navigate(frontDoor);
        if (!person.isEmpty()) {
            page.locator("form:has(input[value='%s']) button".formatted(person)).click();
        }
        way.accept(page);
        page.locator("main").waitFor();
    }

    private static void runs(Page page) {
        page.locator("a[href='/stop-runs']").click();
    }

    private static void duplicates(Page page) {
        page.locator(".places a[href$='/duplicates']").first().click();
    }

    private static void plans(Page page) {
        page.locator(".places a[href$='/plans']").click();
    }

    private static void members(Page page) {
        page.locator(".places a[href$='/members']").click();
    }

    /** By the id of one whose timeline is offered: a number is known to nobody here. */
    private static void citizen(Page page) {
        members(page);
        var timeline = page.locator("a[href$='/timeline']").first().getAttribute("href");
        search(page);
        page.navigate(page.url() + timeline.replaceAll("^/citizens|/timeline$", ""));
    }

    private static void search(Page page) {
        page.locator(".places a[href$='/citizens']").click();
        page.locator("#cpr").waitFor();
    }

    private static void work(Page page) {
        page.locator(".places a[href$='/work-lists']").click();
    }

    private static void disagreements(Page page) {
        page.locator(".places a[href$='/source-disagreements']").click();
    }

    private static void duties(Page page) {
        page.locator(".places a[href$='/duties']").click();
    }

    private static void follow(Page page, int place) {
        page.locator(".places a").nth(place).click();
    }
}
