package dk.kk.shared.notification.known;

import dk.kk.shared.platform.consumer.HeardEvent;
import dk.kk.shared.platform.consumer.StreamKind;
import dk.kk.shared.platform.json.EventJson;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import dk.kk.shared.platform.sql.SqlRow;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The directory: which team belongs to which centre, and which is an entry point. */
@ApplicationScoped
public class Units {

    public static final StreamKind KIND = new StreamKind("citizen", "directory");

    private final Database database;

    Units(Database database) {
        this.database = database;
    }

    void keep(List<HeardEvent> heard) {
        database.batch(
                """
                insert into unit (code, administration, parent_code, entry_point, opening_hours, closures)
                values (?, ?, ?, ?, ?, ?)
                on conflict (code) do update
                set administration = excluded.administration, parent_code = excluded.parent_code,
                    entry_point = excluded.entry_point, opening_hours = excluded.opening_hours,
                    closures = excluded.closures
                """, heard.stream().map(event -> event.state(Unit.class)).toList(), unit -> new @Nullable Object[] {
                    unit.code(),
                    unit.administration(),
                    unit.parentCode(),
                    unit.entryPoint(),
                    EventJson.write(unit.openingHours()),
                    EventJson.write(unit.closures())
                });
    }

    /**
     * Those of these codes that were heard, the units above them, and the entry points of both administrations. Whoever is just
     * changing the directory is waited for, and it stays the same until the transaction ends.
     */
    public List<Unit> routed(Collection<String> codes) {
        return database.list("select * from routed_units(?)", Units::unit, SqlArray.texts(codes));
    }

    /** Those of these codes that were heard. */
    public List<Unit> of(Collection<String> codes) {
        return database.list("select * from unit where code = any (?)", Units::unit, SqlArray.texts(codes));
    }

    /** The codes of the entry points of both administrations. */
    public List<String> entryPoints() {
        return database.list("select code from unit where entry_point", row -> row.text("code"));
    }

    /** The codes of the units above these. */
    public List<String> above(Collection<String> codes) {
        return database.list(
                "select distinct parent_code from unit where code = any (?) and parent_code is not null",
                row -> row.text("parent_code"),
                SqlArray.texts(codes));
    }

    /** The codes of the units below these. */
    public List<String> below(Collection<String> codes) {
        return database.list(
                "select code from unit where parent_code = any (?) order by code",
                row -> row.text("code"),
                SqlArray.texts(codes));
    }

    private static Unit unit(SqlRow row) {
        return new Unit(
                row.text("code"),
                row.code("administration", Administration.class),
                row.textOrNull("parent_code"),
                row.flag("entry_point"),
                List.of(EventJson.read(EventJson.tree(row.text("opening_hours")), Unit.Hours[].class)),
                List.of(EventJson.read(EventJson.tree(row.text("closures")), Unit.Closure[].class)));
    }
}
