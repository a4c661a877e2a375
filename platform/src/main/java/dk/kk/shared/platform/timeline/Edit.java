package dk.kk.shared.platform.timeline;

import java.util.ArrayList;
import java.util.List;

/**
 * What an edit asks of the table, and the timeline it leads to.
 *
 * @param superseded rows of the table that stop being current, with their {@code supersededAt}
 * @param inserted rows the table does not have yet
 */
public record Edit<V>(Timeline<V> timeline, List<Row<V>> superseded, List<Row<V>> inserted) {

    /** Nothing changed: no row, no new version, no event. */
    public boolean isEmpty() {
        return superseded.isEmpty() && inserted.isEmpty();
    }

    /** This edit and then another one, made on {@link #timeline()}, as one write. */
    public Edit<V> then(Edit<V> next) {
        var ours = new ArrayList<>(inserted);
        var theirs = new ArrayList<>(superseded);
        for (var row : next.superseded) {
            var mine = ours.indexOf(row.supersededAt(null));
            if (mine < 0) {
                theirs.add(row);
            } else {
                ours.set(mine, row); // not yet in the table: goes in as superseded already
            }
        }
        ours.addAll(next.inserted);
        return new Edit<>(next.timeline, List.copyOf(theirs), List.copyOf(ours));
    }
}
