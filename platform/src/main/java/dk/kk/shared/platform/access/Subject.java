package dk.kk.shared.platform.access;

import java.util.List;
import java.util.UUID;

/**
 * The citizen a request is about, as the question that finds them: opened before anything of theirs is locked.
 *
 * @param kind of the thing that was asked for, as a {@code not-found} names it
 * @param sql yields {@code citizen_id}, one row or none: {@code select citizen_id from benefit_stop where id = ?}
 */
public record Subject(String kind, UUID id, String sql, List<Object> arguments) {
    public static Subject citizen(UUID id) {
        return new Subject("citizen", id, "select ?::uuid as citizen_id", List.of(id));
    }

    /** Of a thing of the citizen's: the row with that id in the table. */
    public static Subject in(String table, String kind, UUID id) {
        return new Subject(kind, id, "select citizen_id from " + table + " where id = ?", List.of(id));
    }
}
