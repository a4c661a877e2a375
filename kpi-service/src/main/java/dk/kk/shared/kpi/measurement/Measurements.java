package dk.kk.shared.kpi.measurement;

import dk.kk.shared.kpi.movement.CubeNumber;
import dk.kk.shared.platform.access.Subject;
import dk.kk.shared.platform.change.Streams;
import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.json.EventJson;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import dk.kk.shared.platform.sql.SqlRow;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
public class Measurements implements Streams<Measurement> {

    private static final String ALL =
            "select id, as_of, known_at, definitions, numbers, members, parked_sources, frozen_at, jws from measurement ";

    private final Database database;

    Measurements(Database database) {
        this.database = database;
    }

    @Override
    public String kind() {
        return Measurement.KIND;
    }

    @Override
    public String path() {
        return "/api/v1/measurements";
    }

    /** It is about no citizen. */
    @Override
    public @Nullable Subject subject(UUID id) {
        return null;
    }

    @Override
    public Measurement get(UUID id) {
        return database.first(ALL + "where id = ?", Measurements::read, id)
                .orElseThrow(() -> new RuleViolation("not-found", "kind", kind(), "id", id));
    }

    /** Nothing changes it. */
    @Override
    public Measurement lock(UUID id) {
        return get(id);
    }

    @Override
    public List<Measurement> ofCitizen(List<UUID> ids, PageRequest page) {
        return List.of();
    }

    @Override
    public void add(Measurement made) {
        database.run(
                """
                insert into measurement (id, as_of, known_at, definitions, numbers, members, parked_sources, frozen_at, jws)
                values (?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?)
                """,
                made.id(),
                made.asOf(),
                made.knownAt(),
                made.definitions(),
                EventJson.write(made.numbers()),
                made.members(),
                SqlArray.texts(made.parkedSources()),
                made.frozenAt(),
                made.jws());
    }

    /** Newest day first, and of a day as first frozen first. */
    public List<Measurement> all() {
        return database.list(ALL + "order by as_of desc, frozen_at, id", Measurements::read);
    }

    Optional<Measurement> of(LocalDate asOf, LocalDate knownAt) {
        return database.first(ALL + "where as_of = ? and known_at = ?", Measurements::read, asOf, knownAt);
    }

    private static Measurement read(SqlRow row) {
        return new Measurement(
                row.uuid("id"),
                row.day("as_of"),
                row.day("known_at"),
                row.text("definitions"),
                List.of(EventJson.read(EventJson.tree(row.text("numbers")), CubeNumber[].class)),
                row.text("members"),
                row.texts("parked_sources"),
                row.instant("frozen_at"),
                row.text("jws"));
    }
}
