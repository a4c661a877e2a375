package dk.kk.shared.bench.measure;

import dk.kk.shared.bench.contest.VoidRound;
import dk.kk.shared.bench.load.Answers;

/** Whether a load was what it claims. */
final class Rates {
    private static final double LEAST = 0.98;

    /** Where as many as possible are sent. */
    static final int ANY = 0;

    private Rates() {}

    /** @throws VoidRound where a request failed, or fewer than 98 % of those due were answered in time */
    static void requireReached(String name, Answers answers, int perSecond) {
        if (answers.failed() > 0) {
            throw new VoidRound("%d of %s failed: %s".formatted(answers.failed(), name, answers.failure()));
        }
        if (answers.perSecond() < LEAST * perSecond) {
            throw new VoidRound("%s had %.0f a second instead of %d".formatted(name, answers.perSecond(), perSecond));
        }
    }
}
