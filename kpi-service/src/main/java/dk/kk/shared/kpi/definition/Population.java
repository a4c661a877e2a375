package dk.kk.shared.kpi.definition;

import dk.kk.shared.platform.problem.RuleViolation;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Whose figure it is: a set of cells. Match group and attachment are those of the day asked for. */
public enum Population {
    /** Shared citizens in match group 4-5 with special needs: 3,357 in November 2007. The default. */
    STRATEGY,
    /** All shared citizens in match group 4-5, as goal 3's follow-up says: 5,735. */
    ALL_SHARED_MATCH_4_5,
    /** All of BIF's citizens in match group 4-5, for comparison: 11,019. */
    ALL_MATCH_4_5;

    /** @throws RuleViolation {@code population-unknown} for another name */
    public static Population fromString(String parameter) {
        return Arrays.stream(values())
                .filter(population -> population.name().equals(parameter))
                .findFirst()
                .orElseThrow(() -> new RuleViolation("population-unknown", "allowed", List.of(values())));
    }

    public boolean includes(Cell cell) {
        return cell.column().isFourOrFive()
                && switch (this) {
                    case STRATEGY -> cell.group().hasSpecialNeeds();
                    case ALL_SHARED_MATCH_4_5 -> cell.group().isShared();
                    case ALL_MATCH_4_5 -> true;
                };
    }

    /** All its cells. */
    public Stream<Cell> cells() {
        return Arrays.stream(Group.values())
                .flatMap(group -> Arrays.stream(MatchColumn.values()).map(column -> new Cell(group, column)))
                .filter(this::includes);
    }
}
