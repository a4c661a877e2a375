package dk.kk.shared.bench.measure;

import static dk.kk.shared.local.stack.Service.KPI;

import dk.kk.shared.bench.contest.Contest;
import dk.kk.shared.bench.contest.Contest.Round;
import dk.kk.shared.bench.contest.Contestant;
import dk.kk.shared.bench.contest.VoidRound;
import dk.kk.shared.bench.report.Result;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * From when citizen-service recorded an assessment, which is before its commit, to when kpi-service has committed the movement that
 * follows from it, while other events flow. Each answer reads what was committed before its question: a round whose table 1 does not
 * contain all assessments as soon as the last one is seen is void. SP11's second half.
 */
public final class FigureStaleness {
    public static final String P50 = SentAtARate.RECORDED_P50;
    public static final String P99 = SentAtARate.RECORDED_P99;
    private static final int PER_SECOND = 10;
    private static final int GROUP_5 = 4;

    /** A stream's facts and how the city moves by them are one transaction. The services' clock runs beside the server's. */
    private static final String RECORDED = """
            select stream_id, extract(epoch from clock_timestamp() - max(recorded_at)) * 1000 + %1$d from fact
            where stream_kind = 'match-group' and stream_id = any (?) and superseded_at is null
            group by stream_id having max(recorded_at) > timestamptz '%2$s'""";

    private static final String NOW = "select (clock_timestamp() + %d * interval '1 millisecond')::text";

    private final City city;
    private final Duration length;
    private final Path folder;

    /** @param folder for the files of the other events */
    public FigureStaleness(City city, Duration length, Path folder) {
        this.city = city;
        this.length = length;
        this.folder = folder;
    }

    public List<Round> measure(Contest contest) throws SQLException {
        var people = new NewPeople(city, folder);
        var others = EventFlow.register(people);
        var assessments = new Reassessments(city);
        people.awaitSearched();
        try (var connection = city.database(KPI).connect();
                var listeners = new Listeners(city)) {
            return contest.hold(List.of(
                    ours(Result.OURS, assessments, () -> EventFlow.begin(people, others), connection, listeners),
                    ours(Result.AGAIN, assessments, () -> EventFlow.begin(people, others), connection, listeners)));
        }
    }

    private Contestant ours(
            String name,
            Reassessments assessments,
            Supplier<EventFlow> others,
            Connection connection,
            Listeners listeners) {
        return new Contestant() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public void prepare() {
                listeners.secondsUntilAllIsHeard();
            }

            @Override
            public Map<String, Double> run() {
                var inFive = inFive();
                var moved = assessments.moreInFive();
                var flow = others.get();
                Map<String, Double> values;
                double perSecond;
                try {
                    values = new HashMap<>(
                            new SentAtARate(name, PER_SECOND, length, looks(connection), assessments::next).run());
                    requireSame(inFive + assessments.moreInFive() - moved, inFive());
                } finally {
                    perSecond = flow.end();
                }
                values.put("eventsPerSecond", perSecond + PER_SECOND);
                return values;
            }
        };
    }

    private Looks looks(Connection connection) {
        var ahead = city.businessClockAhead().toMillis();
        var now = city.database(KPI)
                .list(NOW.formatted(ahead), row -> row.getString(1))
                .getFirst();
        return new Looks(connection, RECORDED.formatted(ahead, now));
    }

    private static void requireSame(long expected, long told) {
        if (expected != told) {
            throw new VoidRound("table 1 has %d in match group 5 instead of %d".formatted(told, expected));
        }
    }

    private long inFive() {
        return city.suite()
                .as("committee-secretary", "MEASUREMENT")
                .get(KPI, "/table-1?asOf=" + city.stack().businessClock().today())
                .body()
                .path("bifTotal")
                .path(GROUP_5)
                .asLong();
    }
}
