package dk.kk.shared.offer.enrolment;

import static java.util.stream.Collectors.flatMapping;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.access.Subjects;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.rules.BothSidesList;
import dk.kk.shared.platform.rules.BothSidesRead;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Goals 2 and 3 asked of citizens, not of the city. */
@Path("/api/v1/participations")
class ParticipationResource {
    private static final String RELATED = """
            select citizen from unnest(?) with ordinality asked (citizen, place)
            where citizen in (select citizen_id from access_citizens(?, ?, ?)) group by citizen order by min(place)
            """;
    /** Of each who is asked for, all ids under which they have courses. */
    private static final String IDS = """
            select asked.id as asked, theirs.id
            from unnest(?::uuid[]) as asked (id), lateral ids_of(array[asked.id]) theirs
            """;

    private static final int GOAL_3 = 6;
    private final Enrolments enrolments;
    private final Database database;
    private final Subjects subjects;
    private final Caller caller;
    private final BusinessClock clock;

    ParticipationResource(
            Enrolments enrolments, Database database, Subjects subjects, Caller caller, BusinessClock clock) {
        this.enrolments = enrolments;
        this.database = database;
        this.subjects = subjects;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @BothSidesRead
    @Operation(summary = "Whether a citizen was in an offer within so many months, and is in activation, on a day")
    public Participation getParticipation(
            @RestQuery @NotNull UUID citizenId,
            @RestQuery @Nullable @Parameter(description = "Today, unless given") LocalDate asOf,
            @RestQuery @DefaultValue("6") @Min(0) @Max(120) int months) {
        return subjects.inTransaction(() -> {
            subjects.open(citizenId);
            return answer(List.of(citizenId), asOf, months).getFirst();
        });
    }

    @POST
    @BothSidesList
    @Operation(summary = "The same of a list of citizens: those that are not the caller's are left out")
    public List<Participation> listParticipations(@Valid @NotNull AskParticipations request) {
        return subjects.inTransaction(() -> {
            var citizens = database.list(
                    RELATED,
                    row -> row.uuid("citizen"),
                    SqlArray.uuids(request.citizenIds()),
                    caller.employee(),
                    SqlArray.texts(caller.units()),
                    clock.today());
            subjects.listed(citizens);
            return answer(citizens, request.asOf(), Objects.requireNonNullElse(request.months(), GOAL_3));
        });
    }

    private List<Participation> answer(List<UUID> citizens, @Nullable LocalDate asOf, int months) {
        var day = asOf == null ? clock.today() : asOf;
        var ids = database.list(IDS, row -> Map.entry(row.uuid("asked"), row.uuid("id")), SqlArray.uuids(citizens));
        var courses = enrolments
                .ofCitizens(ids.stream().map(Map.Entry::getValue).collect(toSet()))
                .stream()
                .collect(groupingBy(Enrolment::citizenId));
        var ofCitizen = ids.stream()
                .collect(groupingBy(
                        Map.Entry::getKey,
                        flatMapping(id -> courses.getOrDefault(id.getValue(), List.of()).stream(), toList())));
        return citizens.stream()
                .map(citizen -> Participation.of(citizen, ofCitizen.getOrDefault(citizen, List.of()), day, months))
                .toList();
    }

    @Schema(name = "AskParticipations")
    record AskParticipations(
            @NotNull @Size(min = 1, max = 500) List<@NotNull UUID> citizenIds,

            @Nullable @Schema(description = "Today, unless given")
            LocalDate asOf,

            @Nullable @Min(0) @Max(120) @Schema(description = "6, unless given")
            Integer months) {}
}
