package dk.kk.shared.citizen.responsibility;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dk.kk.shared.citizen.directory.Administration;
import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import dk.kk.shared.platform.sql.SqlRow;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The transfers there were. */
@ApplicationScoped
class Transfers {
    private static final String INSERT = """
            insert into transfer (id, citizen_id, administration, from_team, from_centre, to_team, to_centre,
                                  effective_from, reason, by_actor, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String OF_CITIZENS = """
            select t.*, i.citizen_id as seen_as from ids_of(?) i join transfer t on t.citizen_id = i.id order by t.id
            """;

    /** Of the caller's units: those they lost and those they got. */
    private static final String OF_UNITS = """
            select * from transfer
            where (from_team = any (?) or from_centre = any (?) or to_team = any (?) or to_centre = any (?))
              and (cast(? as text) is null or from_team = ? or to_team = ?)
              and id > ?
            order by id limit ?
            """;

    private final Database database;

    Transfers(Database database) {
        this.database = database;
    }

    void add(List<Transfer> made) {
        database.batch(INSERT, made, transfer -> new @Nullable Object[] {
            transfer.id(),
            transfer.citizenId(),
            transfer.administration(),
            transfer.fromTeam(),
            transfer.fromCentre(),
            transfer.toTeam(),
            transfer.toCentre(),
            transfer.effectiveFrom(),
            transfer.reason(),
            transfer.by(),
            transfer.recordedAt()
        });
    }

    /** By the citizen they are seen as. */
    Map<UUID, List<Transfer>> ofCitizens(Collection<UUID> citizens) {
        return database
                .list(OF_CITIZENS, row -> Map.entry(row.uuid("seen_as"), read(row)), SqlArray.uuids(citizens))
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    /** @param team null: all of the units */
    List<Transfer> ofUnits(Set<String> units, @Nullable String team, PageRequest page) {
        var asked = SqlArray.texts(units);
        return database.list(
                OF_UNITS, Transfers::read, asked, asked, asked, asked, team, team, team, page.afterId(), page.fetch());
    }

    private static Transfer read(SqlRow row) {
        return new Transfer(
                row.uuid("id"),
                row.uuid("citizen_id"),
                row.code("administration", Administration.class),
                row.text("from_team"),
                row.text("from_centre"),
                row.text("to_team"),
                row.text("to_centre"),
                row.day("effective_from"),
                row.code("reason", TransferReason.class),
                row.text("by_actor"),
                row.instant("recorded_at"));
    }
}
