package dk.kk.shared.citizen.greenline;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Who is on the green line, for other features. */
@ApplicationScoped
public class GreenLineMembers {
    private static final String KNOWN = """
            select exists (
                select from green_line_row r, (select cast(? as date) as day, cast(? as timestamptz) as at) moment
                where r.citizen_id in (select citizen_id from ids_of(array[cast(? as uuid)]))
                  and r.valid_from <= moment.day and (r.valid_to is null or r.valid_to > moment.day)
                  and r.recorded_at <= moment.at and (r.superseded_at is null or r.superseded_at > moment.at)) as known
            """;

    private final Database database;

    GreenLineMembers(Database database) {
        this.database = database;
    }

    /** On the day of that moment, as believed at that moment: what is set or corrected later changes nothing. */
    public boolean wasKnownOnIt(UUID citizen, Instant at) {
        return database.first(KNOWN, row -> row.flag("known"), BusinessClock.dayOf(at), at, citizen)
                .orElseThrow();
    }
}
