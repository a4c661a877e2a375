package dk.kk.shared.bench.measure;

import static dk.kk.shared.local.stack.Service.CITIZEN;

import dk.kk.shared.bench.contest.Contest;
import dk.kk.shared.bench.contest.Contest.Round;
import dk.kk.shared.bench.contest.Contestant;
import dk.kk.shared.bench.machine.Machine;
import dk.kk.shared.bench.report.Result;
import dk.kk.shared.bench.rival.CopiedPeople;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/**
 * As many people as the city has, in one file, from its first byte until all are registered, and until all who hear of citizens have
 * done so, beside a COPY of the rows this leaves in two tables. SP7, SP8. The rounds are few, as the register grows by each.
 */
public final class PeopleImport {
    public static final String FLOOR = "COPY of both tables";
    public static final String DATABASE = "databaseSeconds";
    public static final String HEARD = "secondsUntilHeard";
    static final int PEOPLE = 25_015;
    private static final int WARM_UPS = 2;
    private static final int ROUNDS = 5;

    private final City city;
    private final Path folder;

    /** @param folder for the files */
    public PeopleImport(City city, Path folder) {
        this.city = city;
        this.folder = folder;
    }

    public List<Round> measure(Contest contest) throws SQLException {
        var register = city.database(CITIZEN);
        var people = new NewPeople(city, folder);
        try (var statements = new ImportStatements(register);
                var listeners = new Listeners(city)) {
            city.pause(List.of(CITIZEN));
            var copy = register.copiedAs("citizen_rival");
            city.resume(List.of(CITIZEN));
            try (var rival = new CopiedPeople(register.connect(), copy.connect(), PEOPLE)) {
                return contest.of(WARM_UPS, ROUNDS)
                        .hold(List.of(
                                ours(Result.OURS, people, statements, listeners),
                                floor(rival, copy, people),
                                ours(Result.AGAIN, people, statements, listeners)));
            }
        } finally {
            city.pause(List.of(CITIZEN)); // whose sessions would go on logging
            city.resume(List.of(CITIZEN));
        }
    }

    private Contestant ours(String name, NewPeople people, ImportStatements statements, Listeners listeners) {
        return new Contestant() {
            private Path file = folder;

            @Override
            public String name() {
                return name;
            }

            @Override
            public void prepare() {
                people.awaitSearched();
                file = people.file(people.next(PEOPLE));
                city.database(CITIZEN).run("checkpoint");
            }

            @Override
            public Map<String, Double> run() {
                var mark = statements.mark();
                var cpu = Machine.cpuSeconds(city.pid(CITIZEN));
                var taken = people.take(file, PEOPLE);
                var cpuSeconds = Machine.cpuSeconds(city.pid(CITIZEN)) - cpu;
                var heard = listeners.secondsUntilAllIsHeard();
                return Map.of(
                        "seconds",
                        taken.seconds(),
                        "secondsOfUpload",
                        taken.secondsOfUpload(),
                        DATABASE,
                        statements.secondsSince(mark),
                        "cpuSeconds",
                        cpuSeconds,
                        HEARD,
                        heard);
            }
        };
    }

    private static Contestant floor(CopiedPeople rival, ServerDatabase copy, NewPeople people) {
        return new Contestant() {
            @Override
            public String name() {
                return FLOOR;
            }

            @Override
            public void prepare() {
                people.awaitSearched();
                rival.read();
                copy.run("checkpoint");
            }

            @Override
            public Map<String, Double> run() {
                var begun = System.nanoTime();
                rival.write();
                var seconds = (System.nanoTime() - begun) / 1e9;
                return Map.of("seconds", seconds, DATABASE, seconds);
            }
        };
    }
}
