package dk.kk.shared.platform.relation;

import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The small copy of who is responsible for whom, by day, that every service keeps to answer "whose case is this". */
@ApplicationScoped
public class AccessProjection {

    private static final String REPLACE = """
            with gone as (delete from access_relation where citizen_id = any (?))
            insert into access_relation select * from unnest(?, ?, ?, ?, ?, ?, ?)
            """;

    private final Database database;

    AccessProjection(Database database) {
        this.database = database;
    }

    /** A current row of a citizen's responsibility. */
    public record Responsible(
            UUID citizenId,
            String administration,
            String team,
            String centre,
            @Nullable String caseworker,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    /** Replaces all rows of each citizen named by those given. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void replace(Collection<UUID> citizens, Collection<Responsible> rows) {
        if (citizens.isEmpty()) {
            return;
        }
        database.run(
                REPLACE,
                SqlArray.uuids(citizens),
                SqlArray.uuids(rows.stream().map(Responsible::citizenId).toList()),
                SqlArray.texts(rows.stream().map(Responsible::administration).toList()),
                SqlArray.texts(rows.stream().map(Responsible::team).toList()),
                SqlArray.texts(rows.stream().map(Responsible::centre).toList()),
                SqlArray.texts(rows.stream().map(Responsible::caseworker).toList()),
                SqlArray.days(rows.stream().map(Responsible::validFrom).toList()),
                SqlArray.days(rows.stream().map(Responsible::validTo).toList()));
    }

    /** From now on {@code alias} is seen as the citizen it was merged into; a null citizen ends that. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void alias(Map<UUID, @Nullable UUID> citizensByAlias) {
        if (citizensByAlias.isEmpty()) {
            return;
        }
        database.run("delete from access_alias where alias_id = any (?)", SqlArray.uuids(citizensByAlias.keySet()));
        var merged = citizensByAlias.entrySet().stream()
                .filter(alias -> alias.getValue() != null)
                .toList();
        database.batch("insert into access_alias values (?, ?)", merged, alias ->
                new @Nullable Object[] {alias.getKey(), alias.getValue()});
    }
}
