package dk.kk.shared.citizen.sharing;

import dk.kk.shared.citizen.sharing.SharedPeriodsState.SharedPeriodRow;
import dk.kk.shared.citizen.stream.TwoClocks;
import dk.kk.shared.platform.change.Desk;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.rules.BothSidesRead;
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
    private final Desk desk;
    private final SharedPeriods periods;
    private final BusinessClock clock;

    SharedPeriodsResource(Desk desk, SharedPeriods periods, BusinessClock clock) {
        this.desk = desk;
        this.periods = periods;
        this.clock = clock;
    }

    @GET
    @BothSidesRead
    @Operation(summary = "The days with an open case on both sides")
    public RestResponse<SharedPeriodsView> getSharedPeriods(@RestPath UUID id, @BeanParam TwoClocks clocks) {
        var today = clock.today();
        return clocks.answer(desk.show(periods, id, stream -> SharedPeriodsView.of(stream, clocks, today)));
    }

    /** @param shared on the day asked about */
    record SharedPeriodsView(
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
