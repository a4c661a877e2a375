package dk.kk.shared.citizen.sharing;

import dk.kk.shared.citizen.sharing.SharedPeriodsState.SharedPeriodRow;
import dk.kk.shared.citizen.stream.StreamDifference;
import dk.kk.shared.citizen.stream.TwoClocks;
import dk.kk.shared.citizen.stream.TwoMoments;
import dk.kk.shared.platform.change.Desk;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.rules.BothSidesRead;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** On which days a citizen is shared: read only, for it follows from the cases. */
@Path("/api/v1/citizens/{id}/shared-periods")
public class SharedPeriodsResource {
    private final Desk desk;
    private final SharedPeriods periods;
    private final ExplainShared explain;
    private final BusinessClock clock;

    SharedPeriodsResource(Desk desk, SharedPeriods periods, ExplainShared explain, BusinessClock clock) {
        this.desk = desk;
        this.periods = periods;
        this.explain = explain;
        this.clock = clock;
    }

    @GET
    @BothSidesRead
    @Operation(summary = "The days with an open case on both sides")
    public RestResponse<SharedPeriodsView> getSharedPeriods(@RestPath UUID id, @BeanParam TwoClocks clocks) {
        var today = clock.today();
        return clocks.answer(desk.show(periods, id, stream -> SharedPeriodsView.of(stream, clocks, today)));
    }

    @GET
    @Path("/explanation")
    @BothSidesRead
    @Operation(summary = "Why a citizen is shared on a day, or is not: in codes, and in words of both languages")
    public RestResponse<SharedExplanation> explainShared(@RestPath UUID id, @BeanParam TwoClocks clocks) {
        var today = clock.today();
        return clocks.answer(desk.show(periods, id, stream -> explain.of(stream.citizenId(), clocks, today)));
    }

    @GET
    @Path("/difference")
    @BothSidesRead
    @Operation(
            summary =
                    "What became other of the days of being shared between two moments of knowing: rows, and days with another value")
    public StreamDifference getSharedPeriodsDifference(
            @RestPath UUID id, @RestQuery @NotNull Instant from, @RestQuery @NotNull Instant to) {
        var moments = new TwoMoments(from, to);
        return desk.show(periods, id, stream -> stream.difference(moments)).getEntity();
    }

    /** @param shared on the day asked about */
    public record SharedPeriodsView(
            UUID citizenId,
            LocalDate asOf,
            @Nullable Instant knownAt,
            long version,
            boolean shared,
            List<SharedPeriodRow> rows) {
        static SharedPeriodsView of(CitizenSharedPeriods stream, TwoClocks clocks, LocalDate today) {
            var asOf = clocks.asOf(today);
            var believed = clocks.believed(stream.timeline().rows().stream()).toList();
            var rows = believed.stream()
                    .map(SharedPeriodRow::of)
                    .sorted(SharedPeriodsState.ORDER)
                    .toList();
            var shared = believed.stream().anyMatch(row -> row.heldOn(asOf));
            return new SharedPeriodsView(stream.citizenId(), asOf, clocks.knownAt(), stream.version(), shared, rows);
        }
    }
}
