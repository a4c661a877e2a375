package dk.kk.shared.citizen.relation;

import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.access.Purpose;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The last word on who stands in relation to a citizen, asked with the person's own token by services that know of none. */
@Path("/api/v1/access-checks")
class AccessCheckResource {
    private static final String RELATED =
            "select access_related(asked.citizen_id, ?, ?, ?) or %s as related from (%s) asked";

    private final Database database;
    private final CitizensInReach reach;
    private final Caller caller;
    private final BusinessClock clock;

    AccessCheckResource(Database database, CitizensInReach reach, Caller caller, BusinessClock clock) {
        this.database = database;
        this.reach = reach;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @MayMeetCitizens
    @Operation(
            summary =
                    "Whether the caller may open a citizen today: is responsible, or the hotline and the citizen shared")
    public CheckedAccess checkAccess(
            @HeaderParam(Purpose.HEADER) @Nullable @Size(max = 40) String purpose,
            @Valid @NotNull CheckAccess request) {
        var subject = reach.citizen(request.citizenId(), purpose);
        var arguments = Stream.of(
                        Stream.of(caller.employee(), SqlArray.texts(caller.units()), clock.today()),
                        subject.alsoArguments().stream(),
                        subject.arguments().stream())
                .flatMap(values -> values)
                .toArray();
        var related = database.first(
                RELATED.formatted(subject.alsoRelated(), subject.sql()), row -> row.flag("related"), arguments);
        return new CheckedAccess(related.orElse(false));
    }

    record CheckAccess(@NotNull UUID citizenId) {}

    record CheckedAccess(boolean related) {}
}
