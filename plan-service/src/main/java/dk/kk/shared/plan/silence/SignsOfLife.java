package dk.kk.shared.plan.silence;

import static java.util.Objects.requireNonNull;

import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import jakarta.inject.Singleton;
import java.util.List;

/** The last sign of life that each stream tells of: one row for each, so that neither order nor repetition makes a difference. */
@Singleton
class SignsOfLife {
    private static final String KEEP = """
            insert into sign_of_life (stream_id, citizen_id, kind, on_day) values (?, ?, ?, ?)
            on conflict (stream_id) do update
            set citizen_id = excluded.citizen_id, kind = excluded.kind, on_day = excluded.on_day
            """;

    private final Database database;

    SignsOfLife(Database database) {
        this.database = database;
    }

    /** Of each stream once. */
    void keep(List<ToldSign> told) {
        var gone = told.stream().filter(each -> each.sign() == null).toList();
        if (!gone.isEmpty()) {
            database.run(
                    "delete from sign_of_life where stream_id = any (?)",
                    SqlArray.uuids(gone.stream().map(ToldSign::stream).toList()));
        }
        var there = told.stream().filter(each -> each.sign() != null).toList();
        database.batch(KEEP, there, each -> {
            var sign = requireNonNull(each.sign());
            return new Object[] {each.stream(), each.citizen(), sign.kind(), sign.on()};
        });
    }
}
