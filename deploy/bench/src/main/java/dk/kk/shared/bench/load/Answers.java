package dk.kk.shared.bench.load;

import java.time.Duration;
import org.HdrHistogram.Histogram;

/**
 * What came back.
 *
 * @param nanos of each answer, from when it was due
 * @param failed not answered, or answered with an error
 * @param failure of the first that failed, where it is known; else empty
 * @param planned how long requests were sent
 */
public record Answers(Histogram nanos, long failed, String failure, Duration planned) {
    public double perSecond() {
        return (nanos.getTotalCount() - failed) * 1e9 / planned.toNanos();
    }

    /** @param percent 50 is the median */
    public double millis(double percent) {
        return nanos.getValueAtPercentile(percent) / 1e6;
    }
}
