package dk.kk.shared.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kk.shared.local.stack.Service;
import dk.kk.shared.local.suite.Caller;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** What the demo caseworkers see in their lists, by the test's names. */
record PlayedLists(PlayedYear year, PlayedCitizens citizens, PlayedPlans plans) {

    /** Whom SOF must offer a plan. */
    Set<String> needed() {
        return listed(year.sof(), Service.PLAN, "/social-plans/needed", "citizenId", _ -> true, citizens::nameOf);
    }

    Set<String> lateFollowUps() {
        return listed(year.sof(), Service.PLAN, "/plan-follow-ups", "planId", _ -> true, plans::nameOf);
    }

    /** @param side which has to answer */
    Set<String> waitingFor(String side) {
        return listed(year.sof(), Service.PLAN, waiting(side), "causeId", _ -> true, plans::nameOf);
    }

    Set<String> overdueAt(String side) {
        return listed(
                year.sof(),
                Service.PLAN,
                waiting(side),
                "causeId",
                asked -> asked.path("overdue").asBoolean(),
                plans::nameOf);
    }

    /** The id of the request that BIF has to answer. */
    String requestAbout(String plan) {
        return listed(
                        year.bif(),
                        Service.PLAN,
                        waiting("BIF"),
                        "id",
                        asked -> asked.path("causeId").asText().equals(plans.idOf(plan)),
                        UnaryOperator.identity())
                .iterator()
                .next();
    }

    Set<String> population(LocalDate asOf) {
        return members(asOf, _ -> true);
    }

    Set<String> counting(LocalDate asOf) {
        return members(asOf, member -> member.path("counts").asBoolean());
    }

    private Set<String> members(LocalDate asOf, Predicate<JsonNode> which) {
        var path = "/goals/1/members?limit=200&asOf=" + asOf;
        return listed(year.sof(), Service.KPI, path, "citizenId", which, citizens::nameOf);
    }

    private static String waiting(String side) {
        return "/coordination-requests/waiting?side=" + side;
    }

    private static Set<String> listed(
            Caller reader,
            Service service,
            String path,
            String field,
            Predicate<JsonNode> which,
            UnaryOperator<String> named) {
        var found = new TreeSet<String>();
        reader.list(service, path).stream()
                .filter(which)
                .forEach(row -> found.add(named.apply(row.path(field).asText())));
        return found;
    }
}
