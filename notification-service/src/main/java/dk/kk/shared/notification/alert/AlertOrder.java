package dk.kk.shared.notification.alert;

import dk.kk.shared.platform.http.PageRequest;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a list of alerts is sorted: by when they were raised, or by when they are due. */
@Schema(name = "AlertOrder")
public enum AlertOrder {
    /** Those without a deadline last. */
    DUE_FIRST("""
            and (?::uuid is null or (coalesce(act_by, due_at, 'infinity'), id)
                     > (select coalesce(before.act_by, before.due_at, 'infinity'), before.id from alert before where before.id = ?))
            order by coalesce(act_by, due_at, 'infinity'), id limit ?
            """),
    OLDEST_FIRST("and (?::uuid is null or id > ?) order by id limit ?"),
    NEWEST_FIRST("and (?::uuid is null or id < ?) order by id desc limit ?");

    private final String sql;

    AlertOrder(String sql) {
        this.sql = sql;
    }

    String sql() {
        return sql;
    }

    Stream<Object> after(PageRequest page) {
        UUID after = page.after() == null ? null : page.afterId();
        return Stream.of(after, after, page.fetch());
    }
}
