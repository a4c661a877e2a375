package dk.kk.shared.offer.attendance;

import dk.kk.shared.platform.imports.CprSwap.SwappedCpr;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The citizens a provider may speak of: those who are or were in its offers. Others it shall not even learn to exist. */
@Singleton
class OwnCitizens {
    private static final String ENROLLED = """
            select distinct e.citizen_id from enrolment e join offer o on o.id = e.offer_id
            where o.provider_code = ? and e.citizen_id = any (?)
            """;
    private final Database database;

    OwnCitizens(Database database) {
        this.database = database;
    }

    /** The same, null for whoever is not the provider's. */
    List<@Nullable SwappedCpr> among(String provider, List<@Nullable SwappedCpr> swapped) {
        var asked = new ArrayList<UUID>();
        for (var one : swapped) {
            if (one != null) {
                asked.add(one.citizenId());
            }
        }
        var own =
                new HashSet<>(database.list(ENROLLED, row -> row.uuid("citizen_id"), provider, SqlArray.uuids(asked)));
        var among = new ArrayList<@Nullable SwappedCpr>();
        for (var one : swapped) {
            among.add(one == null || !own.contains(one.citizenId()) ? null : one);
        }
        return among;
    }
}
