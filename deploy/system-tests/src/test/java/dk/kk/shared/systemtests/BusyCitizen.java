package dk.kk.shared.systemtests;

import static org.awaitility.Awaitility.await;

import dk.kk.shared.local.stack.Service;
import dk.kk.shared.local.suite.Caller;
import dk.kk.shared.local.suite.UnexpectedAnswer;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** A new shared citizen of both demo caseworkers, about whom BIF's has much to do. */
record BusyCitizen(UUID id) {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    static BusyCitizen in(RunningSuite suite, String cpr) {
        var bif = suite.as("bif-caseworker", "CASEWORK");
        var sof = suite.as("sof-caseworker", "CASEWORK");
        var registration = Map.of("cpr", cpr, "givenName", "Karla", "familyName", "Lind");
        var citizen = bif.create(Service.CITIZEN, "/citizens", registration).id("id");
        open(bif, citizen, "bif", "CASH_BENEFIT", SharedCitizens.BIF_TEAM, "B-JC1-T1-1");
        open(sof, citizen, "sof", "SOCIAL_SUPPORT", SharedCitizens.SOF_TEAM, "S-SC1-V1-1");
        var offered = bif.create(Service.PLAN, "/job-plans", Map.of("citizenId", citizen, "offeredOn", "2006-12-01"));
        bif.move(
                Service.PLAN,
                "/job-plans/%s/making".formatted(offered.text("id")),
                offered,
                Map.of("madeOn", "2006-12-01"));
        new BenefitStops(suite).consider(citizen);
        askBif(sof, citizen);
        awaitListed(bif, citizen);
        return new BusyCitizen(citizen);
    }

    private static void open(Caller by, UUID citizen, String side, String type, String team, String caseworker) {
        var opened = Map.of("caseType", type, "openedOn", "2007-01-01", "team", team, "caseworker", caseworker);
        by.create(Service.CITIZEN, "/citizens/%s/%s-cases".formatted(citizen, side), opened);
    }

    /** As soon as plan-service has heard that the citizen is shared. */
    private static void askBif(Caller sof, UUID citizen) {
        var question = Map.of("citizenId", citizen, "words", "Kan vi holde et møde?");
        await("plan-service knows that the citizen is shared")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .ignoreException(UnexpectedAnswer.class)
                .until(() -> sof.create(Service.PLAN, "/coordination-requests", question), _ -> true);
    }

    /** Each service has heard who has the citizen: their lists hold what was just made. */
    private static void awaitListed(Caller bif, UUID citizen) {
        var lists = Map.of(
                "/alerts?kind=COORDINATION&citizenId=" + citizen,
                Service.NOTIFICATION,
                "/coordination-requests/waiting?caseworker=me&limit=200",
                Service.PLAN,
                "/benefit-stops/under-way?caseworker=me&limit=200",
                Service.OFFER);
        lists.forEach((list, service) -> await(service + " lists citizen " + citizen)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> bif.get(service, list)
                        .body()
                        .findValuesAsText("citizenId")
                        .contains(citizen.toString())));
    }
}
