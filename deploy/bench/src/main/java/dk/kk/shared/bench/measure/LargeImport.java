package dk.kk.shared.bench.measure;

import static dk.kk.shared.local.stack.Service.CITIZEN;

import dk.kk.shared.bench.contest.Contest;
import dk.kk.shared.bench.contest.Contest.Round;
import dk.kk.shared.bench.contest.Contestant;
import dk.kk.shared.bench.machine.Machine;
import dk.kk.shared.bench.report.Result;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * Ten cities in one file: how many people a second beside one city's, and by how much citizen-service grows meanwhile. SP9, in small.
 * The rounds are very few: each leaves a quarter of a million people, among whom doubles are searched for. Nothing warms up: the
 * measure before has.
 */
public final class LargeImport {
    public static final String SMALL = "25,015 in a file";
    private static final int PEOPLE = 250_000;
    private static final int WARM_UPS = 0;
    private static final int ROUNDS = 2;
    private static final long LOOK_AGAIN = 200_000_000;

    private final City city;
    private final Path folder;

    /** @param folder for the files */
    public LargeImport(City city, Path folder) {
        this.city = city;
        this.folder = folder;
    }

    public List<Round> measure(Contest contest) {
        var people = new NewPeople(city, folder);
        try (var listeners = new Listeners(city)) {
            return contest.of(WARM_UPS, ROUNDS)
                    .hold(List.of(
                            imported(Result.OURS, PEOPLE, people, listeners),
                            imported(SMALL, PeopleImport.PEOPLE, people, listeners)));
        }
    }

    private Contestant imported(String name, int number, NewPeople people, Listeners listeners) {
        return new Contestant() {
            private Path file = folder;

            @Override
            public String name() {
                return name;
            }

            @Override
            public void prepare() {
                listeners.secondsUntilAllIsHeard();
                people.awaitSearched();
                file = people.file(people.next(number));
                city.database(CITIZEN).run("checkpoint");
            }

            @Override
            public Map<String, Double> run() {
                var memory = new Memory(city.pid(CITIZEN));
                memory.start();
                try {
                    var taken = people.take(file, number);
                    var growth = memory.growthMiB();
                    return Map.of("perSecond", taken.perSecond(), "seconds", taken.seconds(), "pssMiBGrowth", growth);
                } finally {
                    memory.interrupt();
                }
            }
        };
    }

    /** Looks at a process's memory until it is asked how much more it had than when the looking began. */
    private static final class Memory extends Thread {
        private final long pid;
        private final double before;
        private volatile double most;

        Memory(long pid) {
            super("memory");
            this.pid = pid;
            this.before = Machine.pssMiB(pid);
            this.most = before;
            setDaemon(true);
        }

        @Override
        public void run() {
            while (!isInterrupted()) {
                most = Math.max(most, Machine.pssMiB(pid));
                LockSupport.parkNanos(LOOK_AGAIN);
            }
        }

        double growthMiB() {
            return Math.max(most, Machine.pssMiB(pid)) - before;
        }
    }
}
