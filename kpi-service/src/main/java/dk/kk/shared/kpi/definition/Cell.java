package dk.kk.shared.kpi.definition;

import java.util.Comparator;

/** A cell of table 1: every counted citizen stands in exactly one on a day. */
public record Cell(Group group, MatchColumn column) implements Comparable<Cell> {

    private static final Comparator<Cell> ORDER =
            Comparator.comparing(Cell::group).thenComparing(Cell::column);

    @Override
    public int compareTo(Cell other) {
        return ORDER.compare(this, other);
    }
}
