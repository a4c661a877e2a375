package dk.kk.shared.bench.contest;

import java.util.Map;

/** What takes part in every round. */
public interface Contestant {
    String name();

    /** What is put in order before the clock runs: tables emptied, a checkpoint. */
    default void prepare() {}

    /**
     * @return by measure, such as {@code perSecond} or {@code p99Millis}
     * @throws VoidRound where the round says nothing: requests failed, or the load did not reach its rate
     */
    Map<String, Double> run();
}
