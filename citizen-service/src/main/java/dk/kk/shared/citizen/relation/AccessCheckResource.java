package dk.kk.shared.citizen.relation;

import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.access.Purpose;
import dk.kk.shared.platform.access.Subject;
import dk.kk.shared.platform.access.Subjects;
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
            "select access_related(asked.citizen_id, ?, ?, ?) as responsible, %s as at_hotline from (%s) asked";

    private final Database database;
    private final CitizensInReach reach;
    private final Subjects subjects;
    private final Caller caller;
    private final BusinessClock clock;

    AccessCheckResource(
            Database database, CitizensInReach reach, Subjects subjects, Caller caller, BusinessClock clock) {
        this.database = database;
        this.reach = reach;
        this.subjects = subjects;
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
        return subjects.inTransaction(() -> {
            var found = relation(reach.citizen(request.citizenId(), purpose));
            if (found.atHotline()) {
                subjects.noted(request.citizenId(), "hotline SUPPORT");
            }
            return new CheckedAccess(found.responsible() || found.atHotline());
        });
    }

    private FoundRelation relation(Subject subject) {
        var arguments = Stream.of(
                        Stream.of(caller.employee(), SqlArray.texts(caller.units()), clock.today()),
                        subject.alsoArguments().stream(),
                        subject.arguments().stream())
                .flatMap(values -> values)
                .toArray();
        return database.first(
                        RELATED.formatted(subject.alsoRelated(), subject.sql()),
                        row -> new FoundRelation(row.flag("responsible"), row.flag("at_hotline")),
                        arguments)
                .orElseThrow();
    }

    /** @param atHotline the caller is, and the citizen is shared: to say so tells of the citizen, and is audited */
    private record FoundRelation(boolean responsible, boolean atHotline) {}

    record CheckAccess(@NotNull UUID citizenId) {}

    record CheckedAccess(boolean related) {}
}
