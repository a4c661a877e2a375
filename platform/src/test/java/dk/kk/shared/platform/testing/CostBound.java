package dk.kk.shared.platform.testing;

import java.util.regex.Pattern;

/**
 * What an operation may cost at most, see {@link SqlCost}.
 *
 * @param logBytes that its statements may write to the server's log
 */
public record CostBound(long statements, long rows, long logBytes) {

    /** Whatever it writes to the log. */
    public CostBound(long statements, long rows) {
        this(statements, rows, Long.MAX_VALUE);
    }

    /**
     * As {@code docs/operations.md} states it: {@code | `getSocialPlan` | 3 | 10 | 500 |}, whatever columns follow.
     *
     * @param operation as it stands there
     */
    public static CostBound of(String operation) {
        var line = Pattern.compile(
                        "^\\| `" + Pattern.quote(operation) + "` \\| (\\d+) \\| (\\d+) \\| (\\d*) *\\|",
                        Pattern.MULTILINE)
                .matcher(Repository.read(Repository.root().resolve("docs/operations.md")));
        if (!line.find()) {
            throw new AssertionError("docs/operations.md states no bound of " + operation);
        }
        var statements = Long.parseLong(line.group(1));
        var rows = Long.parseLong(line.group(2));
        return line.group(3).isEmpty()
                ? new CostBound(statements, rows)
                : new CostBound(statements, rows, Long.parseLong(line.group(3)));
    }
}
