package dk.kk.shared.bench.measure;

import static dk.kk.shared.local.stack.Service.NOTIFICATION;
import static dk.kk.shared.local.stack.Service.OFFER;

import dk.kk.shared.bench.contest.Contest;
import dk.kk.shared.bench.contest.Contest.Round;
import dk.kk.shared.bench.contest.Contestant;
import dk.kk.shared.bench.contest.VoidRound;
import dk.kk.shared.bench.report.Result;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * As many stops at once as the strategy has citizens: a held run is released, and each of its stops has an alert. From the manager's
 * click on. SP6. The rounds are few, as each stops thousands of benefits for good.
 */
public final class ReleasedRun {
    private static final int STOPS = 3_357;
    private static final int WARM_UPS = 1;
    private static final int ROUNDS = 3;

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long LOOK_AGAIN = 5_000_000;
    private static final String ALERTS = "select count(*) from alert where kind = 'BENEFIT_STOP'";

    private final City city;

    public ReleasedRun(City city) {
        this.city = city;
    }

    public List<Round> measure(Contest contest) {
        var benefits = new Benefits(Benefits.multiplied(city));
        return contest.of(WARM_UPS, ROUNDS).hold(List.of(released(benefits)));
    }

    private Contestant released(Benefits benefits) {
        return new Contestant() {
            @Override
            public String name() {
                return Result.OURS;
            }

            @Override
            public Map<String, Double> run() {
                return release(benefits);
            }
        };
    }

    private Map<String, Double> release(Benefits benefits) {
        var manager = city.suite().as("bif-manager", "CASEWORK");
        var held = manager.create(OFFER, "/stop-runs", Map.of("orders", orders(benefits)));
        if (!held.text("phase").equals("HELD")) {
            throw new VoidRound("the run was not held: it is " + held.text("phase"));
        }
        var before = alerts();
        var begun = System.nanoTime();
        manager.move(OFFER, "/stop-runs/%s/release".formatted(held.id("id")), held, Map.of());
        var answered = System.nanoTime() - begun;
        return Map.of("secondsToAnswer", answered / 1e9, "secondsToLastAlert", secondsUntil(before + STOPS, begun));
    }

    private static List<Map<String, String>> orders(Benefits benefits) {
        return Stream.generate(benefits::next)
                .limit(STOPS)
                .map(benefit -> Map.of(
                        "benefitId", benefit.id().toString(),
                        "ground", "NO_LONGER_ENTITLED",
                        "kind", "STOP",
                        "decidedOn", "2007-11-30",
                        "effectiveFrom", "2007-12-01"))
                .toList();
    }

    private double secondsUntil(long alerts, long begun) {
        while (alerts() < alerts) {
            if (System.nanoTime() - begun > PATIENCE.toNanos()) {
                throw new VoidRound("%d alerts are missing".formatted(alerts - alerts()));
            }
            LockSupport.parkNanos(LOOK_AGAIN);
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    private long alerts() {
        return city.database(NOTIFICATION).list(ALERTS, row -> row.getLong(1)).getFirst();
    }
}
