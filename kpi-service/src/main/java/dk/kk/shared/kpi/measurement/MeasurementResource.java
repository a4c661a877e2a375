package dk.kk.shared.kpi.measurement;

import dk.kk.shared.kpi.definition.Population;
import dk.kk.shared.kpi.figure.ReadFigures;
import dk.kk.shared.platform.change.Desk;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.idempotency.Idempotent;
import dk.kk.shared.platform.rules.FiguresRead;
import dk.kk.shared.platform.sign.SigningKey;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** Official measurements, and the days on which the strategy asks for them. */
@Path("/api/v1")
class MeasurementResource {

    private final Desk desk;
    private final Measurements measurements;
    private final FreezeMeasurement freeze;
    private final RecountMeasurement recount;
    private final ReadFigures figures;
    private final BusinessClock clock;

    MeasurementResource(
            Desk desk,
            Measurements measurements,
            FreezeMeasurement freeze,
            RecountMeasurement recount,
            ReadFigures figures,
            BusinessClock clock) {
        this.desk = desk;
        this.measurements = measurements;
        this.freeze = freeze;
        this.recount = recount;
        this.figures = figures;
        this.clock = clock;
    }

    private MeasurementView view(Measurement frozen, Population population) {
        return MeasurementView.of(frozen, figures.frozen(frozen.cube(), frozen.day()), population);
    }

    @GET
    @Path("/measuring-days")
    @FiguresRead
    @Operation(summary = "The days on which the strategy has its goals measured, and which are")
    public List<MeasuringDay> listMeasuringDays() {
        return MeasuringDay.all(measurements.all(), clock.today());
    }

    @GET
    @Path("/measurements")
    @FiguresRead
    @Operation(summary = "All measurements, the newest day first")
    public List<MeasurementView> listMeasurements(@RestQuery @DefaultValue("STRATEGY") Population population) {
        return measurements.all().stream()
                .map(frozen -> view(frozen, population))
                .toList();
    }

    @GET
    @Path("/measurements/{id}")
    @FiguresRead
    @Operation(summary = "A measurement, its goals for one population")
    public RestResponse<MeasurementView> getMeasurement(
            @RestPath UUID id, @RestQuery @DefaultValue("STRATEGY") Population population) {
        return desk.show(measurements, id, frozen -> view(frozen, population));
    }

    @GET
    @Path("/measurements/{id}/recount")
    @FiguresRead
    @Operation(
            summary =
                    "A measurement counted once more: whether it still comes of the facts, and what became known since")
    public RecountedMeasurement recountMeasurement(
            @RestPath UUID id, @RestQuery @DefaultValue("STRATEGY") Population population) {
        return recount.recount(measurements.get(id), population);
    }

    /** @param knownAt a day that is over: what was known at its end is final */
    @Schema(name = "FreezeMeasurement")
    record Freeze(@NotNull LocalDate asOf, @NotNull LocalDate knownAt) {}

    @POST
    @Path("/measurements")
    @SecretaryFreezes
    @Idempotent
    @Operation(summary = "Freeze the figures of a day, as known at the end of a day, as an official measurement")
    public RestResponse<MeasurementView> freezeMeasurement(@Valid @NotNull Freeze request) {
        return desk.make(
                measurements,
                null,
                request,
                "frozen",
                () -> freeze.freeze(request.asOf(), request.knownAt()),
                frozen -> view(frozen, Population.STRATEGY));
    }

    @GET
    @Path("/measurements/keys")
    @FiguresRead
    @Operation(summary = "The public keys that verify measurements, as a JWK set")
    public MeasurementKeys listMeasurementKeys() {
        return new MeasurementKeys(List.of(freeze.publicKey()));
    }

    @Schema(name = "MeasurementKeySet")
    record MeasurementKeys(List<SigningKey.VerifyingKey> keys) {}
}
