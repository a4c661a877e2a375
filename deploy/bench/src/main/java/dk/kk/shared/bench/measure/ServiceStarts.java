package dk.kk.shared.bench.measure;

import dk.kk.shared.bench.contest.Contest;
import dk.kk.shared.bench.contest.Contest.Round;
import dk.kk.shared.bench.contest.Contestant;
import dk.kk.shared.bench.machine.Machine;
import dk.kk.shared.local.stack.ServiceProcess;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/** How long the five services take until all are ready, side by side, and what memory they hold then. SP13, SP14. */
public final class ServiceStarts {
    public static final String PLAIN = "without a start cache";

    /** Later on the command line than the cache: it holds. */
    private static final List<String> NO_CACHE = List.of("-XX:AOTMode=off");

    private final City city;

    public ServiceStarts(City city) {
        this.city = city;
    }

    public List<Round> measure(Contest contest) {
        city.makeStartCaches();
        return contest.hold(List.of(start("ours", List.of()), start(PLAIN, NO_CACHE), start("ours again", List.of())));
    }

    private Contestant start(String name, List<String> options) {
        return new Contestant() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public void prepare() {
                for (var service : city.stack().services()) {
                    city.stack().process(service).kill();
                    city.stack().options(service, options);
                }
            }

            @Override
            public Map<String, Double> run() {
                var begun = System.nanoTime();
                var starting = city.stack().services().stream()
                        .map(city.stack()::start)
                        .toList();
                starting.forEach(ServiceProcess::awaitReady);
                return Map.of(
                        "seconds",
                        (System.nanoTime() - begun) / 1e9,
                        "pssMiBTogether",
                        memory(starting).sum(),
                        "pssMiBMost",
                        memory(starting).max().orElseThrow());
            }
        };
    }

    private static DoubleStream memory(List<ServiceProcess> processes) {
        return processes.stream()
                .mapToDouble(process -> Machine.pssMiB(process.handle().pid()));
    }
}
