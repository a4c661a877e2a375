package dk.kk.shared.bench.measure;

import dk.kk.shared.bench.contest.Contestant;
import dk.kk.shared.bench.load.Answers;
import java.util.Map;
import java.util.function.Supplier;

/** Work of this process, done at a fixed rate. */
record InProcess(String name, int perSecond, Supplier<Answers> load) implements Contestant {
    @Override
    public Map<String, Double> run() {
        var answers = load.get();
        Rates.requireReached(name, answers, perSecond);
        return Map.of(
                "perSecond", answers.perSecond(), "p50Millis", answers.millis(50), "p99Millis", answers.millis(99));
    }
}
