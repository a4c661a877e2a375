package dk.kk.shared.citizen.matchgroup;

import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.BIF_MANAGER;
import static dk.kk.shared.platform.access.Role.JOB_CONSULTANT;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.SOF_MANAGER;
import static java.util.Comparator.comparing;

import dk.kk.shared.citizen.register.CalendarDay;
import dk.kk.shared.citizen.register.Held;
import dk.kk.shared.citizen.register.TwoClocks;
import dk.kk.shared.platform.access.Access;
import dk.kk.shared.platform.access.Relation;
import dk.kk.shared.platform.access.Subjects;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.stream.Answers;
import dk.kk.shared.platform.stream.IfMatch;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** A citizen's match group: BIF assesses, both sides may know. */
@Path("/api/v1/citizens/{id}/match-group")
class MatchGroupResource {

    private final MatchGroups groups;
    private final Subjects subjects;
    private final BusinessClock clock;

    MatchGroupResource(MatchGroups groups, Subjects subjects, BusinessClock clock) {
        this.groups = groups;
        this.subjects = subjects;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Access(
            roles = {BIF_CASEWORKER, JOB_CONSULTANT, BIF_MANAGER, SOF_CASEWORKER, SOF_MANAGER},
            relation = Relation.OWN_CASE)
    @Operation(summary = "A citizen's match group on a day, and the assessments behind it")
    public RestResponse<MatchGroupView> getMatchGroup(@RestPath UUID id, @BeanParam TwoClocks clocks) {
        subjects.open(id);
        var stream = groups.read(id);
        return clocks.answer(MatchGroupView.of(stream, clocks, clock.today()), stream.version());
    }

    @POST
    @Path("/change")
    @Transactional
    @Access(
            roles = {BIF_CASEWORKER, JOB_CONSULTANT},
            relation = Relation.OWN_CASE)
    @Operation(summary = "Record an assessment: from its day on the citizen is in this group")
    public RestResponse<MatchGroupView> changeMatchGroup(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull ChangeMatchGroup request) {
        var held = lock(id, ifMatch);
        if (request.validFrom().isAfter(clock.today())) {
            throw new RuleViolation("assessment-in-the-future", "validFrom", request.validFrom());
        }
        var group = new MatchGroup(request.model(), request.code(), request.assessedBy());
        var edit = held.timeline(new Assessed(id)).change(request.validFrom(), group, clock.instant());
        return answer(groups.save(held, edit, "match-group.changed", "assessed-by-caseworker"));
    }

    @POST
    @Path("/correction")
    @Transactional
    @Access(
            roles = {BIF_CASEWORKER, JOB_CONSULTANT},
            relation = Relation.OWN_CASE)
    @Operation(summary = "On some days the citizen was in this group all along, or in none")
    public RestResponse<MatchGroupView> correctMatchGroup(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull CorrectMatchGroup request) {
        var held = lock(id, ifMatch);
        var to = request.validTo();
        if (to != null && !request.validFrom().isBefore(to)) {
            throw new RuleViolation("period-empty", "from", request.validFrom(), "to", to);
        }
        var group =
                request.code() == null ? null : new MatchGroup(request.model(), request.code(), request.assessedBy());
        var edit = held.timeline(new Assessed(id)).correct(request.validFrom(), to, group, clock.instant());
        return answer(groups.save(held, edit, "match-group.corrected", "corrected-by-caseworker"));
    }

    private Held<Assessed, MatchGroup> lock(UUID id, @Nullable IfMatch ifMatch) {
        subjects.open(id);
        var held = groups.lock(id);
        held.requireSeen(ifMatch);
        return held;
    }

    private RestResponse<MatchGroupView> answer(Held<Assessed, MatchGroup> stream) {
        return Answers.ok(MatchGroupView.of(stream, new TwoClocks(), clock.today()), stream.version());
    }

    record ChangeMatchGroup(
            @NotNull @Size(max = 4) @Pattern(regexp = "2009")
            String model,

            @NotNull @Size(max = 20) @Pattern(regexp = MatchGroup.PATTERN)
            String code,

            @NotNull @CalendarDay LocalDate validFrom,
            @Nullable @Size(min = 1, max = 40) String assessedBy) {}

    /** @param code null: there was no assessment on these days */
    record CorrectMatchGroup(
            @NotNull @Size(max = 4) @Pattern(regexp = "2009")
            String model,

            @Nullable @Size(max = 20) @Pattern(regexp = MatchGroup.PATTERN)
            String code,

            @NotNull @CalendarDay LocalDate validFrom,
            @Nullable @CalendarDay LocalDate validTo,
            @Nullable @Size(min = 1, max = 40) String assessedBy) {}

    record AssessmentRow(
            String model,
            String code,
            @Nullable String assessedBy,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            Instant recordedAt,
            @Nullable Instant supersededAt) {}

    /**
     * @param code on the day asked about; null when there is no assessment
     * @param rows all days, as believed now or at {@code knownAt}
     */
    record MatchGroupView(
            UUID citizenId,
            LocalDate asOf,
            @Nullable Instant knownAt,
            long version,
            @Nullable String model,
            @Nullable String code,
            List<AssessmentRow> rows) {

        static MatchGroupView of(Held<Assessed, MatchGroup> stream, TwoClocks clocks, LocalDate today) {
            var asOf = clocks.asOf(today);
            var believed = clocks.believed(stream.timeline(new Assessed(stream.citizenId())).rows().stream())
                    .toList();
            var onDay = believed.stream()
                    .filter(row -> row.heldOn(asOf))
                    .map(row -> row.value())
                    .findFirst();
            var rows = believed.stream()
                    .map(row -> new AssessmentRow(
                            row.value().model(),
                            row.value().code(),
                            row.value().assessedBy(),
                            row.validFrom(),
                            row.validTo(),
                            row.recordedAt(),
                            row.supersededAt()))
                    .sorted(comparing(AssessmentRow::validFrom))
                    .toList();
            return new MatchGroupView(
                    stream.citizenId(),
                    asOf,
                    clocks.knownAt(),
                    stream.version(),
                    onDay.map(MatchGroup::model).orElse(null),
                    onDay.map(MatchGroup::code).orElse(null),
                    rows);
        }
    }
}
