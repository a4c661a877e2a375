package dk.kk.shared.bench.measure;

import static dk.kk.shared.local.stack.Service.KPI;

import dk.kk.shared.bench.contest.Contest;
import dk.kk.shared.bench.contest.Contest.Round;
import dk.kk.shared.bench.load.HttpLoad;
import dk.kk.shared.bench.load.HttpTarget;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Goal 3 of changing days, asked 200 times a second. SP11. */
public final class FigureRead {
    private static final int PER_SECOND = 200;
    private static final int DAYS = 300;

    private final City city;
    private final Duration length;

    public FigureRead(City city, Duration length) {
        this.city = city;
        this.length = length;
    }

    public List<Round> measure(Contest contest) {
        return contest.hold(List.of(ours("ours"), ours("ours again")));
    }

    private HttpContestant ours(String name) {
        var asked = new AtomicInteger();
        var last = LocalDate.of(2007, 11, 30);
        var target = HttpTarget.get(
                city.port(KPI),
                city.headers("committee-secretary", "MEASUREMENT"),
                () -> "/api/v1/goals/3?asOf=" + last.minusDays(asked.getAndIncrement() * 17L % DAYS));
        return new HttpContestant(
                name, city.pid(KPI), () -> {}, PER_SECOND, () -> HttpLoad.open(target, PER_SECOND, length));
    }
}
