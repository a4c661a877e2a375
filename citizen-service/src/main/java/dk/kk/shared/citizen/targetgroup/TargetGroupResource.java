package dk.kk.shared.citizen.targetgroup;

import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.SOF_MANAGER;

import dk.kk.shared.citizen.register.CalendarDay;
import dk.kk.shared.citizen.register.Held;
import dk.kk.shared.citizen.register.TwoClocks;
import dk.kk.shared.citizen.targetgroup.Need.Holds;
import dk.kk.shared.citizen.targetgroup.TargetGroupsState.TargetGroupRow;
import dk.kk.shared.platform.access.Access;
import dk.kk.shared.platform.access.Relation;
import dk.kk.shared.platform.access.Subjects;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.stream.Answers;
import dk.kk.shared.platform.stream.IfMatch;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** A citizen's target groups: SOF's alone to see and to decide, for they tell of health and addiction. */
@Path("/api/v1/citizens/{id}/target-groups")
class TargetGroupResource {

    private final TargetGroups groups;
    private final Subjects subjects;
    private final BusinessClock clock;

    TargetGroupResource(TargetGroups groups, Subjects subjects, BusinessClock clock) {
        this.groups = groups;
        this.subjects = subjects;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Access(
            roles = {SOF_CASEWORKER, SOF_MANAGER},
            relation = Relation.OWN_CASE)
    @Operation(summary = "A citizen's target groups on a day, and the days behind them")
    public RestResponse<TargetGroupsView> getTargetGroups(@RestPath UUID id, @BeanParam TwoClocks clocks) {
        subjects.open(id);
        var stream = groups.read(id);
        return clocks.answer(TargetGroupsView.of(stream, clocks, clock.today()), stream.version());
    }

    @POST
    @Path("/change")
    @Transactional
    @Access(roles = SOF_CASEWORKER, relation = Relation.OWN_CASE)
    @Operation(summary = "From a day on the citizen is in exactly these target groups")
    public RestResponse<TargetGroupsView> changeTargetGroups(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull ChangeTargetGroups request) {
        var held = lock(id, ifMatch);
        var edits = NeedEdits.change(held, request.targetGroups(), request.validFrom(), clock.instant());
        return answer(groups.save(held, edits, "target-groups.changed", "changed-by-caseworker"));
    }

    @POST
    @Path("/correction")
    @Transactional
    @Access(roles = SOF_CASEWORKER, relation = Relation.OWN_CASE)
    @Operation(summary = "On some days the citizen was in exactly these target groups all along")
    public RestResponse<TargetGroupsView> correctTargetGroups(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull CorrectTargetGroups request) {
        var held = lock(id, ifMatch);
        var edits = NeedEdits.correct(
                held, request.targetGroups(), request.validFrom(), request.validTo(), clock.instant());
        return answer(groups.save(held, edits, "target-groups.corrected", "corrected-by-caseworker"));
    }

    private Held<Need, Holds> lock(UUID id, @Nullable IfMatch ifMatch) {
        subjects.open(id);
        var held = groups.lock(id);
        held.requireSeen(ifMatch);
        return held;
    }

    private RestResponse<TargetGroupsView> answer(Held<Need, Holds> stream) {
        return Answers.ok(TargetGroupsView.of(stream, new TwoClocks(), clock.today()), stream.version());
    }

    /** @param targetGroups none: no need is known any more */
    record ChangeTargetGroups(
            @NotNull @Size(max = 4) Set<@NotNull TargetGroup> targetGroups,
            @NotNull @CalendarDay LocalDate validFrom) {}

    record CorrectTargetGroups(
            @NotNull @Size(max = 4) Set<@NotNull TargetGroup> targetGroups,
            @NotNull @CalendarDay LocalDate validFrom,
            @Nullable @CalendarDay LocalDate validTo) {}

    /**
     * @param targetGroups on the day asked about
     * @param rows all days, as believed now or at {@code knownAt}
     */
    record TargetGroupsView(
            UUID citizenId,
            LocalDate asOf,
            @Nullable Instant knownAt,
            long version,
            List<TargetGroup> targetGroups,
            List<TargetGroupRow> rows) {

        static TargetGroupsView of(Held<Need, Holds> stream, TwoClocks clocks, LocalDate today) {
            var asOf = clocks.asOf(today);
            var rows = stream.timelines().entrySet().stream()
                    .flatMap(need -> clocks.believed(need.getValue().rows().stream())
                            .map(row -> TargetGroupRow.of(need.getKey(), row)))
                    .sorted(TargetGroupsState.ORDER)
                    .toList();
            var onDay = stream.timelines().entrySet().stream()
                    .filter(need ->
                            clocks.believed(need.getValue().rows().stream()).anyMatch(row -> row.heldOn(asOf)))
                    .map(need -> need.getKey().targetGroup())
                    .sorted()
                    .toList();
            return new TargetGroupsView(stream.citizenId(), asOf, clocks.knownAt(), stream.version(), onDay, rows);
        }
    }
}
