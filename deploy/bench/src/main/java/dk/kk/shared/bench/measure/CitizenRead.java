package dk.kk.shared.bench.measure;

import static dk.kk.shared.local.stack.Service.CITIZEN;

import dk.kk.shared.bench.contest.Contest;
import dk.kk.shared.bench.contest.Contest.Round;
import dk.kk.shared.bench.load.HttpLoad;
import dk.kk.shared.bench.load.HttpTarget;
import dk.kk.shared.bench.load.OpenLoop;
import dk.kk.shared.bench.rival.AuditedRead;
import dk.kk.shared.bench.rival.FixedPool;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** A citizen's page read 200 times a second, beside one select and one committed audit row. SP3. */
public final class CitizenRead {
    public static final String FLOOR = "one select and one insert";
    private static final int PER_SECOND = 200;
    private static final int CONNECTIONS = 8;
    private static final String TEAM =
            "select citizen_id from access_relation where team = '%s' and valid_to is null".formatted(City.BIF_TEAM);

    private final City city;
    private final Duration length;

    public CitizenRead(City city, Duration length) {
        this.city = city;
        this.length = length;
    }

    public List<Round> measure(Contest contest) throws SQLException {
        var citizens = city.database(CITIZEN).ids(TEAM);
        var service = city.stack().database(CITIZEN);
        try (var pool = new FixedPool(service.jdbcUrl(), service.app(), service.password(), CONNECTIONS)) {
            return contest.hold(List.of(
                    ours("ours", inTurn(citizens)),
                    new InProcess(FLOOR, PER_SECOND, () -> {
                        var next = inTurn(citizens);
                        return OpenLoop.run(
                                PER_SECOND,
                                length,
                                () -> pool.lend(connection -> AuditedRead.run(connection, next.get())));
                    }),
                    ours("ours again", inTurn(citizens))));
        }
    }

    private HttpContestant ours(String name, Supplier<UUID> citizens) {
        var target = HttpTarget.get(
                city.port(CITIZEN),
                city.headers("bif-caseworker", "CASEWORK"),
                () -> "/api/v1/citizens/" + citizens.get());
        return new HttpContestant(
                name, city.pid(CITIZEN), () -> {}, PER_SECOND, () -> HttpLoad.open(target, PER_SECOND, length));
    }

    private static Supplier<UUID> inTurn(List<UUID> citizens) {
        var given = new AtomicInteger();
        return () -> citizens.get(Math.floorMod(given.getAndIncrement(), citizens.size()));
    }
}
