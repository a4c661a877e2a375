package dk.kk.shared.citizen.relation;

import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.rules.BothSidesRead;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Citizens for whom the caller is responsible, where others are let in too: the hotline, and SOF's entry point. */
@Singleton
public class OwnCases {
    private static final String RELATED = "select access_related(?, ?, ?, ?) as related";

    private final Database database;
    private final Caller caller;
    private final BusinessClock clock;

    OwnCases(Database database, Caller caller, BusinessClock clock) {
        this.database = database;
        this.caller = caller;
        this.clock = clock;
    }

    /** By a role of one of the two sides, and today. */
    public boolean include(UUID citizen) {
        return caller.isLetInBy(BothSidesRead.class)
                && database.first(
                                RELATED,
                                row -> row.flag("related"),
                                citizen,
                                caller.employee(),
                                SqlArray.texts(caller.units()),
                                clock.today())
                        .orElseThrow();
    }
}
