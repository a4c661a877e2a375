package dk.kk.shared.bench.measure;

import dk.kk.shared.bench.contest.Contestant;
import dk.kk.shared.bench.load.Answers;
import dk.kk.shared.bench.machine.Machine;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A server under load from outside: what it answers, how fast, and the CPU time of its process for each request.
 *
 * @param perSecond that are due; {@link Rates#ANY} where clients send as fast as they are answered
 */
record HttpContestant(String name, long pid, Runnable before, int perSecond, Supplier<Answers> load)
        implements Contestant {
    @Override
    public void prepare() {
        before.run();
    }

    @Override
    public Map<String, Double> run() {
        var cpu = Machine.cpuSeconds(pid);
        var answers = load.get();
        Rates.requireReached(name, answers, perSecond);
        return Map.of(
                "perSecond",
                answers.perSecond(),
                "p50Millis",
                answers.millis(50),
                "p99Millis",
                answers.millis(99),
                "cpuMillisPerRequest",
                1_000 * (Machine.cpuSeconds(pid) - cpu) / answers.nanos().getTotalCount());
    }
}
