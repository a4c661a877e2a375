package dk.kk.shared.platform.access;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The citizen a request is about, as the question that finds them: opened before anything of theirs is locked.
 *
 * @param kind of the thing that was asked for, as a {@code not-found} names it
 * @param sql yields {@code citizen_id}, one row or none: {@code select citizen_id from benefit_stop where id = ?}
 * @param alsoRelated the condition in SQL under which a person is related to the thing beside the citizen's relations
 */
public record Subject(
        String kind, UUID id, String sql, List<Object> arguments, String alsoRelated, List<Object> alsoArguments) {
    public Subject(String kind, UUID id, String sql, List<Object> arguments) {
        this(kind, id, sql, arguments, "false", List.of());
    }

    /** The same, open to those too for whom the condition holds: the provider of the offer a course is in. */
    public Subject orRelated(String condition, Object... more) {
        return new Subject(
                kind,
                id,
                sql,
                arguments,
                "(" + alsoRelated + " or " + condition + ")",
                Stream.concat(alsoArguments.stream(), Stream.of(more)).toList());
    }

    public static Subject citizen(UUID id) {
        return new Subject("citizen", id, "select ?::uuid as citizen_id", List.of(id));
    }

    /** Of a thing of the citizen's: the row with that id in the table. */
    public static Subject in(String table, String kind, UUID id) {
        return new Subject(kind, id, "select citizen_id from " + table + " where id = ?", List.of(id));
    }
}
