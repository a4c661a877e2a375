package dk.kk.shared.bench.measure;

import static dk.kk.shared.local.stack.Service.KPI;

import dk.kk.shared.bench.contest.Contest;
import dk.kk.shared.bench.contest.Contest.Round;
import dk.kk.shared.bench.contest.Contestant;
import dk.kk.shared.bench.report.Result;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * All figures of a day from all facts in one statement, as kpi-service's hourly check runs it, and over ten times as many citizens.
 * SP12.
 */
public final class FullRecount {
    public static final String TENFOLD = "ours, ten times as many";
    private static final LocalDate TODAY = LocalDate.of(2007, 11, 30);
    private static final LocalDate IN_SUMMER = LocalDate.of(2007, 6, 30);

    /** Each citizen nine times more, under other ids. */
    static final String MULTIPLY = """
            create temporary table fresh as
                select said.id, n, md5(said.id::text || n)::uuid as fresh
                from (select citizen_id as id from fact union select alias_id from citizen_merge union select citizen_id from citizen_merge)
                    said cross join generate_series(2, 10) n;
            insert into fact select (jsonb_populate_record(f, jsonb_build_object('citizen_id', fresh, 'stream_id', f.stream_id || '-' || n))).*
                from fact f join fresh on fresh.id = f.citizen_id;
            insert into citizen_merge select a.fresh, c.fresh, m.recorded_at, m.superseded_at from citizen_merge m
                join fresh a on a.id = m.alias_id join fresh c on c.id = m.citizen_id and c.n = a.n;
            analyze fact; analyze citizen_merge""";

    private final City city;

    public FullRecount(City city) {
        this.city = city;
    }

    public List<Round> measure(Contest contest) {
        city.pause(List.of(KPI));
        var copy = city.database(KPI).copiedAs("kpi_tenfold");
        city.resume(List.of(KPI));
        copy.run(MULTIPLY);
        var ours = new RecountStatement(city.database(KPI));
        var tenfold = new RecountStatement(copy);
        requireTenTimes(ours.on(TODAY, null).citizens(), tenfold.on(TODAY, null).citizens());
        return contest.hold(
                List.of(recounted(Result.OURS, ours), recounted(TENFOLD, tenfold), recounted(Result.AGAIN, ours)));
    }

    private static void requireTenTimes(long citizens, long tenfold) {
        if (tenfold != 10 * citizens) {
            throw new IllegalStateException("%d citizens are not ten times %d".formatted(tenfold, citizens));
        }
    }

    private static Contestant recounted(String name, RecountStatement statement) {
        return new Contestant() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Map<String, Double> run() {
                var now = statement.on(TODAY, null);
                var asKnown = statement.on(IN_SUMMER, TODAY);
                return Map.of(
                        "citizens",
                        (double) now.citizens(),
                        "seconds",
                        now.seconds(),
                        "secondsAsKnown",
                        asKnown.seconds());
            }
        };
    }
}
