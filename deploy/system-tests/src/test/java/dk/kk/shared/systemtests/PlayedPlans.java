package dk.kk.shared.systemtests;

import static dk.kk.shared.systemtests.PlainLedger.What.FOLLOWED_UP;
import static dk.kk.shared.systemtests.PlainLedger.What.IN_JOB_PLAN;
import static dk.kk.shared.systemtests.PlainLedger.What.PLAN_DISCARDED;
import static dk.kk.shared.systemtests.PlainLedger.What.PLAN_ENDED;
import static dk.kk.shared.systemtests.PlainLedger.What.PLAN_MADE;
import static dk.kk.shared.systemtests.PlainLedger.What.PLAN_OFFERED;

import dk.kk.shared.local.stack.Service;
import dk.kk.shared.local.suite.Reply;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What is done with plans in a played year, over the API: each step a line in the ledger, and what the other side is asked by hand. */
final class PlayedPlans {
    private final PlayedYear year;
    private final PlayedCitizens citizens;
    private final PlainLedger ledger;
    private final PlainQuestions toBif = new PlainQuestions();
    private final PlainQuestions toSof = new PlainQuestions();
    private final Map<String, Reply> plans = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    PlayedPlans(PlayedYear year, PlayedCitizens citizens, PlainLedger ledger) {
        this.year = year;
        this.citizens = citizens;
        this.ledger = ledger;
    }

    PlainQuestions toBif() {
        return toBif;
    }

    PlainQuestions toSof() {
        return toSof;
    }

    String nameOf(String id) {
        return Objects.requireNonNullElse(names.get(id), id);
    }

    String idOf(String plan) {
        return planOf(plan).text("id");
    }

    void need(String citizen, String plan) {
        keep(
                plan,
                year.sof()
                        .create(
                                Service.PLAN,
                                "/social-plans/needs",
                                Map.of(
                                        "citizenId",
                                        citizens.id(citizen),
                                        "neededOn",
                                        year.today().toString())));
    }

    void offer(String citizen, String plan, LocalDate on) {
        keep(
                plan,
                year.sof()
                        .create(
                                Service.PLAN,
                                "/social-plans",
                                Map.of("citizenId", citizens.id(citizen), "offeredOn", on.toString())));
        ledger.write(on, citizen, plan, PLAN_OFFERED);
    }

    void offerNeeded(String citizen, String plan) {
        step(plan, "offer", Map.of("offeredOn", year.today().toString()));
        ledger.write(year.today(), citizen, plan, PLAN_OFFERED);
    }

    void make(String citizen, String plan, LocalDate on) {
        step(plan, "making", Map.of("madeOn", on.toString()));
        made(citizen, plan, on);
    }

    /** In place of the one in force, about which nobody asks any more. */
    void makeInPlaceOf(String other, String citizen, String plan) {
        step(plan, "making", Map.of("madeOn", year.today().toString(), "replaces", idOf(other)));
        ledger.write(year.today(), citizen, other, PLAN_ENDED);
        toBif.settle(other);
        made(citizen, plan, year.today());
    }

    private void made(String citizen, String plan, LocalDate on) {
        ledger.write(on, citizen, plan, PLAN_MADE);
        toBif.ask(plan, year.today());
    }

    void followUp(String citizen, String plan) {
        step(plan, "follow-up", Map.of("followedUpOn", year.today().toString()));
        ledger.write(year.today(), citizen, plan, FOLLOWED_UP);
        toBif.ask(plan, year.today());
    }

    void end(String citizen, String plan) {
        step(plan, "ending", Map.of("endedOn", year.today().toString()));
        ledger.write(year.today(), citizen, plan, PLAN_ENDED);
        toBif.ask(plan, year.today());
    }

    void discard(String citizen, String plan) {
        step(plan, "discard", Map.of("reason", "WRONG_CITIZEN"));
        ledger.write(year.today(), citizen, plan, PLAN_DISCARDED);
        toBif.settle(plan);
    }

    /** A step of which nothing follows for goal 1, nor for the other side. */
    void step(String plan, String verb, Map<String, ?> said) {
        keep(
                plan,
                year.sof().move(Service.PLAN, "/social-plans/%s/%s".formatted(idOf(plan), verb), planOf(plan), said));
    }

    void jobPlan(String citizen, String plan) {
        var today = year.today().toString();
        var offered = year.bif()
                .create(Service.PLAN, "/job-plans", Map.of("citizenId", citizens.id(citizen), "offeredOn", today));
        keep(
                plan,
                year.bif()
                        .move(
                                Service.PLAN,
                                "/job-plans/%s/making".formatted(offered.id("id")),
                                offered,
                                Map.of("madeOn", today)));
        ledger.write(year.today(), citizen, plan, IN_JOB_PLAN);
        toSof.ask(plan, year.today());
    }

    /** BIF answers all that waits for it but of these plans. */
    void bifAnswersAllBut(List<String> plans) {
        for (var asked : year.bif().list(Service.PLAN, "/coordination-requests/waiting")) {
            var plan = nameOf(asked.path("causeId").asText());
            if (!plans.contains(plan)) {
                var path = "/coordination-requests/" + asked.path("id").asText();
                year.bif()
                        .move(
                                Service.PLAN,
                                path + "/answer",
                                year.bif().get(Service.PLAN, path),
                                Map.of("outcome", "AGREED"));
                toBif.settle(plan);
            }
        }
    }

    private Reply planOf(String plan) {
        return Objects.requireNonNull(plans.get(plan), plan);
    }

    private void keep(String plan, Reply answered) {
        plans.put(plan, answered);
        names.put(answered.text("id"), plan);
    }
}
