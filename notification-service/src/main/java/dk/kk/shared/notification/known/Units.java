package dk.kk.shared.notification.known;

import dk.kk.shared.platform.consumer.HeardEvent;
import dk.kk.shared.platform.consumer.StreamKind;
import dk.kk.shared.platform.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The directory: which team belongs to which centre, and which is SOF's entry point. */
@ApplicationScoped
public class Units {

    public static final StreamKind KIND = new StreamKind("citizen", "directory");

    private final Database database;

    Units(Database database) {
        this.database = database;
    }

    void keep(List<HeardEvent> heard) {
        database.batch("""
                insert into unit (code, administration, parent_code, entry_point) values (?, ?, ?, ?)
                on conflict (code) do update
                set administration = excluded.administration, parent_code = excluded.parent_code,
                    entry_point = excluded.entry_point
                """, heard.stream().map(event -> event.state(Unit.class)).toList(), unit ->
                new @Nullable Object[] {unit.code, unit.administration, unit.parentCode, unit.entryPoint});
    }

    /** Empty until one is heard. */
    public Optional<String> sofEntryPoint() {
        return database.first(
                "select code from unit where entry_point and administration = 'SOF' order by code limit 1",
                row -> row.text("code"));
    }

    record Unit(
            String code, String administration, @Nullable String parentCode, boolean entryPoint) {}
}
