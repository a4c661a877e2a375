package dk.kk.shared.citizen.attachment;

import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.BIF_MANAGER;
import static dk.kk.shared.platform.access.Role.JOB_CONSULTANT;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.SOF_MANAGER;

import dk.kk.shared.citizen.attachment.SharedPeriodsState.SharedPeriodRow;
import dk.kk.shared.citizen.register.TwoClocks;
import dk.kk.shared.platform.access.Access;
import dk.kk.shared.platform.access.Relation;
import dk.kk.shared.platform.access.Subjects;
import dk.kk.shared.platform.clock.BusinessClock;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** On which days a citizen is shared: read only, for it follows from the cases. */
@Path("/api/v1/citizens/{id}/shared-periods")
class SharedPeriodsResource {

    private final Attachments attachments;
    private final Subjects subjects;
    private final BusinessClock clock;

    SharedPeriodsResource(Attachments attachments, Subjects subjects, BusinessClock clock) {
        this.attachments = attachments;
        this.subjects = subjects;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Access(
            roles = {BIF_CASEWORKER, JOB_CONSULTANT, BIF_MANAGER, SOF_CASEWORKER, SOF_MANAGER},
            relation = Relation.OWN_CASE)
    @Operation(summary = "The days with an open case on both sides")
    public RestResponse<SharedPeriodsView> getSharedPeriods(@RestPath UUID id, @BeanParam TwoClocks clocks) {
        subjects.open(id);
        var stream = attachments.readShared(id);
        var asOf = clocks.asOf(clock.today());
        var believed = stream.timelines().values().stream()
                .flatMap(timeline -> clocks.believed(timeline.rows().stream()))
                .toList();
        var rows = believed.stream()
                .map(SharedPeriodRow::of)
                .sorted(SharedPeriodsState.ORDER)
                .toList();
        var shared = believed.stream().anyMatch(row -> row.heldOn(asOf));
        var view = new SharedPeriodsView(id, asOf, clocks.knownAt(), stream.version(), shared, rows);
        return clocks.answer(view, stream.version());
    }

    /** @param shared on the day asked about */
    record SharedPeriodsView(
            UUID citizenId,
            LocalDate asOf,
            @Nullable Instant knownAt,
            long version,
            boolean shared,
            List<SharedPeriodRow> rows) {}
}
