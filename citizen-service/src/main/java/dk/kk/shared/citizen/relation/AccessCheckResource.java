package dk.kk.shared.citizen.relation;

import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The last word on who stands in relation to a citizen, asked with the person's own token by services that know of none. */
@Path("/api/v1/access-checks")
class AccessCheckResource {
    private final Database database;
    private final Caller caller;
    private final BusinessClock clock;

    AccessCheckResource(Database database, Caller caller, BusinessClock clock) {
        this.database = database;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @MayMeetCitizens
    @Operation(summary = "Whether the caller is responsible for a citizen today")
    public CheckedAccess checkAccess(@Valid @NotNull CheckAccess request) {
        var related = database.first(
                "select access_related(?, ?, ?, ?) as related",
                row -> row.flag("related"),
                request.citizenId(),
                caller.employee(),
                SqlArray.texts(caller.units()),
                clock.today());
        return new CheckedAccess(related.orElse(false));
    }

    record CheckAccess(@NotNull UUID citizenId) {}

    record CheckedAccess(boolean related) {}
}
