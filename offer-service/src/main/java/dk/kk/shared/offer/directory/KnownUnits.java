package dk.kk.shared.offer.directory;

import dk.kk.shared.platform.consumer.HeardEvent;
import dk.kk.shared.platform.consumer.Hears;
import dk.kk.shared.platform.consumer.StreamKind;
import dk.kk.shared.platform.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The units of the directory as heard last: their names and numbers, for whoever puts a caller through. */
@ApplicationScoped
class KnownUnits implements Hears {
    private static final String KEEP = """
            insert into known_unit (code, name, phone) values (?, ?, ?)
            on conflict (code) do update set name = excluded.name, phone = excluded.phone
            """;

    private final Database database;

    KnownUnits(Database database) {
        this.database = database;
    }

    @Override
    public Set<StreamKind> hears() {
        return Set.of(new StreamKind("citizen", "directory"));
    }

    @Override
    public void apply(List<HeardEvent> newestPerStream) {
        var units = newestPerStream.stream()
                .map(event -> event.state(UnitState.class))
                .toList();
        database.batch(KEEP, units, unit -> new @Nullable Object[] {unit.code(), unit.name(), unit.phone()});
    }

    /**
     * What citizen-service tells of a unit and is needed here.
     *
     * @param phone eight digits; null: it has no number of its own
     */
    record UnitState(String code, String name, @Nullable String phone) {}
}
