package dk.kk.shared.bench.report;

import dk.kk.shared.bench.contest.Contest.Round;
import java.util.List;

/**
 * What one measure found.
 *
 * @param question it answers, a heading
 * @param shown the measure that is drawn
 * @param rounds that held
 */
public record Result(
        String name, String question, String shown, List<Goal> goals, List<Limit> limits, List<Round> rounds) {
    public static final String OURS = "ours";

    /** The same again, under another name: what differs between the two is noise. */
    public static final String AGAIN = "ours again";
}
