package dk.kk.shared.kpi.directory;

import static java.util.stream.Collectors.toMap;

import dk.kk.shared.platform.consumer.HeardEvent;
import dk.kk.shared.platform.consumer.Hears;
import dk.kk.shared.platform.consumer.StreamKind;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The units of the directory as heard last. Each has a row, written from its newest state alone. */
@ApplicationScoped
public class KnownUnits implements Hears {
    private static final String KEEP = """
            insert into known_unit (code, name) values (?, ?)
            on conflict (code) do update set name = excluded.name
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
        database.batch(KEEP, states(newestPerStream), unit -> new Object[] {unit.code(), unit.name()});
    }

    @Override
    public List<HeardEvent> differing(List<HeardEvent> applied) {
        var known = names(states(applied).stream().map(UnitState::code).toList());
        return applied.stream()
                .filter(event -> {
                    var unit = event.state(UnitState.class);
                    return !unit.name().equals(known.get(unit.code()));
                })
                .toList();
    }

    /** Of those of these codes that were heard, by code. */
    public Map<String, String> names(Collection<String> codes) {
        return database
                .list(
                        "select code, name from known_unit where code = any (?)",
                        row -> Map.entry(row.text("code"), row.text("name")),
                        SqlArray.texts(codes))
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static List<UnitState> states(List<HeardEvent> events) {
        return events.stream().map(event -> event.state(UnitState.class)).toList();
    }

    /** What citizen-service tells of a unit and is needed here. @param name Danish, as caseworkers say it */
    record UnitState(String code, String name) {}
}
