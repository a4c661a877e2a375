package dk.kk.shared.bench.measure;

import static dk.kk.shared.local.stack.Service.KPI;
import static dk.kk.shared.local.stack.Service.NOTIFICATION;
import static dk.kk.shared.local.stack.Service.OFFER;
import static dk.kk.shared.local.stack.Service.PLAN;

import dk.kk.shared.bench.contest.Contest;
import dk.kk.shared.bench.contest.Contest.Round;
import dk.kk.shared.bench.contest.Contestant;
import dk.kk.shared.bench.load.HttpLoad;
import dk.kk.shared.bench.load.HttpTarget;
import dk.kk.shared.bench.rival.JdbcLoop;
import dk.kk.shared.local.stack.Service;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** How many stops a second offer-service takes from eight clients, beside rivals that do its statements and less. SP1, SP2. */
public final class StopThroughput {
    public static final String FLOOR = "the statements by JDBC";
    public static final String BARE = "bare Vert.x handler";
    public static final String TWIN = "Spring Boot twin";
    private static final int CLIENTS = 8;
    private static final List<Service> NOT_ASKED = List.of(PLAN, NOTIFICATION, KPI);
    private static final String CLEAN = "truncate benefit_stop, idempotency, outbox, outbox_pending, audit cascade";

    private final City city;
    private final Duration length;

    public StopThroughput(City city, Duration length) {
        this.city = city;
        this.length = length;
    }

    /** @param folder for the rivals' logs */
    public List<Round> measure(Contest contest, Path folder) throws SQLException {
        city.pause(NOT_ASKED);
        var all = Benefits.multiplied(city);
        var own = new Benefits(all);
        var theirs = new Benefits(all);
        city.pause(List.of(OFFER));
        var copy = city.database(OFFER).copiedAs("rival");
        city.resume(List.of(OFFER));
        try (var rivals = new Rivals(
                        folder, copy.service(), city.issuer(), city.stack().bootstrapServers());
                var loop = new JdbcLoop(
                        copy.service().jdbcUrl(),
                        copy.service().app(),
                        copy.service().password(),
                        CLIENTS,
                        theirs::next)) {
            Runnable empty = () -> {
                copy.run(CLEAN);
                copy.run("checkpoint");
                theirs.again();
            };
            var bare = rivals.bareHandler();
            var twin = rivals.springTwin();
            return contest.hold(List.of(
                    ours("ours", own),
                    rival(TWIN, twin, theirs, empty),
                    rival(BARE, bare, theirs, empty),
                    floor(loop, empty),
                    ours("ours again", own)));
        } finally {
            city.resume(NOT_ASKED);
        }
    }

    private Contestant ours(String name, Benefits benefits) {
        var target = HttpTarget.post(
                city.port(OFFER),
                city.headers("bif-caseworker", "CASEWORK"),
                "/api/v1/benefit-stops",
                () -> "{\"benefitId\":\"%s\",\"ground\":\"OTHER\",\"kind\":\"STOP\"}"
                        .formatted(benefits.next().id()));
        return new HttpContestant(
                name,
                city.pid(OFFER),
                () -> city.database(OFFER).run("checkpoint"),
                Rates.ANY,
                () -> HttpLoad.closed(target, CLIENTS, length));
    }

    private Contestant rival(String name, Rivals.Rival rival, Benefits benefits, Runnable empty) {
        var target = HttpTarget.post(
                rival.port(), city.headers("bif-caseworker", "CASEWORK"), "/api/v1/benefit-stops", () -> {
                    var benefit = benefits.next();
                    return "{\"benefitId\":\"%s\",\"citizenId\":\"%s\",\"ground\":\"OTHER\",\"kind\":\"STOP\"}"
                            .formatted(benefit.id(), benefit.citizen());
                });
        return new HttpContestant(name, rival.pid(), empty, Rates.ANY, () -> HttpLoad.closed(target, CLIENTS, length));
    }

    private Contestant floor(JdbcLoop loop, Runnable empty) {
        return new Contestant() {
            @Override
            public String name() {
                return FLOOR;
            }

            @Override
            public void prepare() {
                empty.run();
            }

            @Override
            public Map<String, Double> run() {
                return Map.of("perSecond", loop.run(length));
            }
        };
    }
}
