package dk.kk.shared.plan.anyorder;

import dk.kk.shared.plan.anyorder.Happening.Deed;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What people do here about citizens: plans of both kinds, clarifications, contacts. None of it rests on what is heard meanwhile. */
final class Deeds {
    private static final String SOCIAL = "/social-plans";
    private static final String JOB = "/job-plans";
    private static final List<String> GOALS =
            List.of("ORDINARY_WORK", "DISABILITY_PENSION", "FLEX_JOB", "EDUCATION", "HOUSING");

    private final Random random;
    private final LocalDate today;
    private final Names names;
    private final Map<String, LocalDate> lastDays;
    private final List<Deed> all = new ArrayList<>();

    Deeds(Random random, LocalDate today, Names names, Map<String, LocalDate> lastDays) {
        this.random = random;
        this.today = today;
        this.names = names;
        this.lastDays = lastDays;
    }

    List<Deed> all() {
        return all;
    }

    void plans(String citizen) {
        var social = "social plan of " + citizen;
        switch (random.nextInt(8)) {
            case 0 -> need(citizen, social);
            case 1 -> declined(citizen, social);
            case 2, 3, 4, 5 -> inForce("SOF", citizen, social, SOCIAL);
            case 6 -> {
                inForce("SOF", citizen, social, SOCIAL);
                move("SOF", social, SOCIAL, "discard", Map.of("reason", "WRONG_CITIZEN"));
            }
            default -> {}
        }
        var job = "job plan of " + citizen;
        switch (random.nextInt(4)) {
            case 0 -> offered("BIF", citizen, job, JOB, 30);
            case 1, 2 -> inForce("BIF", citizen, job, JOB);
            default -> {}
        }
        for (var side : List.of("SOF", "BIF")) {
            if (random.nextInt(2) == 0) {
                clarification(side, citizen);
            }
        }
    }

    void contacts(String citizen) {
        for (var i = 0; i < random.nextInt(3); i++) {
            var side = random.nextBoolean() ? "SOF" : "BIF";
            var contact = "contact %d with %s".formatted(i, citizen);
            var at = today.minusDays(1 + random.nextInt(140)).atTime(9, 0).toInstant(ZoneOffset.UTC);
            var attempt = Map.of(
                    "attemptedAt",
                    at.toString(),
                    "channel",
                    "PHONE",
                    "reached",
                    random.nextBoolean(),
                    "subject",
                    "WELL_BEING");
            create(side, contact, "/contacts", Map.of("citizenId", names.id(citizen), "attempt", attempt));
            if (random.nextInt(3) == 0) {
                move(side, contact, "/contacts", "withdrawal", Map.of());
            }
        }
    }

    private void need(String citizen, String plan) {
        create(
                "SOF",
                plan,
                SOCIAL + "/needs",
                Map.of("citizenId", names.id(citizen), "neededOn", ago(citizen, random.nextInt(100))));
    }

    private void declined(String citizen, String plan) {
        offered("SOF", citizen, plan, SOCIAL, 100);
        var again = ago(citizen, 80 - random.nextInt(100));
        move("SOF", plan, SOCIAL, "decline", Map.of("declinedOn", ago(90), "reason", "NOT_NOW", "offerAgainOn", again));
    }

    private void inForce(String side, String citizen, String plan, String path) {
        var made = 110 + random.nextInt(700);
        offered(side, citizen, plan, path, made);
        var hours = 1 + random.nextInt(20);
        var content = Map.of(
                "weeklyHours",
                Map.of("from", 1, "to", hours),
                "goals",
                List.of(Map.of(
                        "code",
                        GOALS.get(random.nextInt(GOALS.size())),
                        "text",
                        "-",
                        "owner",
                        side,
                        "ownerEmployee",
                        "E-1",
                        "result",
                        "ACTIVE")));
        move(side, plan, path, "content", Map.of("why", "DRAFTED", "content", content));
        move(side, plan, path, "making", Map.of("madeOn", ago(made)));
        if (random.nextInt(4) == 0) {
            move(side, plan, path, "follow-up", Map.of("followedUpOn", ago(citizen, random.nextInt(100))));
        }
    }

    private void clarification(String side, String citizen) {
        var name = "clarification of %s by %s".formatted(citizen, side);
        var path = "/clarifications";
        create(
                side,
                name,
                path,
                Map.of("citizenId", names.id(citizen), "plannedOn", ago(20), "methods", List.of("INTERVIEW")));
        if (random.nextBoolean()) {
            move(side, name, path, "start", Map.of("startedOn", ago(citizen, random.nextInt(20))));
        }
    }

    private void offered(String side, String citizen, String plan, String path, int daysAgo) {
        create(side, plan, path, Map.of("citizenId", names.id(citizen), "offeredOn", ago(daysAgo)));
    }

    private void create(String side, String name, String path, Map<String, ?> body) {
        all.add(people -> people.create(side, name, path, body));
    }

    private void move(String side, String name, String path, String verb, Map<String, ?> body) {
        all.add(people -> people.move(side, name, path, verb, body));
    }

    /** At the latest on the last day on which the citizen is here. */
    private String ago(String citizen, int days) {
        var day = today.minusDays(days);
        var last = lastDays.getOrDefault(citizen, day);
        return (day.isAfter(last) ? last : day).toString();
    }

    private String ago(int days) {
        return today.minusDays(days).toString();
    }
}
