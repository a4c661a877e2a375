package dk.kk.shared.platform.testing;

import java.util.regex.Pattern;

/** What an operation may cost at most, see {@link SqlCost}. */
public record CostBound(long statements, long rows) {

    /**
     * As {@code docs/operations.md} states it: {@code | `getSocialPlan` | 3 | 10 |}, whatever columns follow.
     *
     * @param operation as it stands there
     */
    public static CostBound of(String operation) {
        var line = Pattern.compile(
                        "^\\| `" + Pattern.quote(operation) + "` \\| (\\d+) \\| (\\d+) \\|", Pattern.MULTILINE)
                .matcher(Repository.read(Repository.root().resolve("docs/operations.md")));
        if (!line.find()) {
            throw new AssertionError("docs/operations.md states no bound of " + operation);
        }
        return new CostBound(Long.parseLong(line.group(1)), Long.parseLong(line.group(2)));
    }
}
