package dk.kk.shared.notification.routing;

import dk.kk.shared.notification.known.Administration;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who of either side has citizens today: platform's projection knows both, which the alerts of SOF alone need not. */
@Singleton
class SideTeams {
    /** Of two that overlap, the later one. */
    private static final String TODAY = """
            select distinct on (i.id, r.administration) i.id, r.administration, r.team, r.caseworker
            from ids_of(?) i join access_relation r on r.citizen_id = i.citizen_id
            where r.valid_from <= ? and (r.valid_to is null or r.valid_to > ?)
            order by i.id, r.administration, r.valid_from desc, r.team desc
            """;

    private final Database database;
    private final BusinessClock clock;

    SideTeams(Database database, BusinessClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @param caseworker by employee code; null where none is named */
    record SideTeam(
            UUID citizenId,
            Administration side,
            String team,
            @Nullable String caseworker) {}

    List<SideTeam> today(Collection<UUID> citizens) {
        var today = clock.today();
        return database.list(
                TODAY,
                row -> new SideTeam(
                        row.uuid("id"),
                        row.code("administration", Administration.class),
                        row.text("team"),
                        row.textOrNull("caseworker")),
                SqlArray.uuids(citizens),
                today,
                today);
    }
}
