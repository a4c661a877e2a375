package dk.kk.shared.citizen.greenline;

import dk.kk.shared.citizen.directory.Administration;
import dk.kk.shared.citizen.stream.StreamDifference;
import dk.kk.shared.citizen.stream.TwoClocks;
import dk.kk.shared.citizen.stream.TwoMoments;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.change.Desk;
import dk.kk.shared.platform.change.Verb;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.http.IfMatch;
import dk.kk.shared.platform.rules.BothSidesDecide;
import dk.kk.shared.platform.rules.BothSidesRead;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Whether a citizen is on the green line: by the rule, which either side lifts, or because either side says so; both sides see it. */
@Path("/api/v1/citizens/{id}/green-line")
public class GreenLineResource {
    private final Desk desk;
    private final GreenLines lines;
    private final Caller caller;
    private final BusinessClock clock;

    GreenLineResource(Desk desk, GreenLines lines, Caller caller, BusinessClock clock) {
        this.desk = desk;
        this.lines = lines;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @BothSidesRead
    @Operation(summary = "Whether a citizen is on the green line on a day, and all the days they were")
    public RestResponse<GreenLineView> getGreenLine(@RestPath UUID id, @BeanParam TwoClocks clocks) {
        return clocks.answer(desk.show(lines, id, line -> view(line, clocks)));
    }

    @POST
    @BothSidesDecide
    @Operation(summary = "Put a citizen on the green line from a day on, until it is ended")
    public RestResponse<GreenLineView> setGreenLine(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull SetGreenLine request) {
        return change(id, ifMatch, line -> line.set(request.reason(), request.validFrom(), ownSide(), clock.today()));
    }

    @POST
    @Path("/ending")
    @BothSidesDecide
    @Operation(summary = "After a last day a citizen is not on the green line any more")
    public RestResponse<GreenLineView> endGreenLine(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull EndGreenLine request) {
        return change(id, ifMatch, line -> line.end(request.lastDay(), ownSide(), clock.today()));
    }

    @POST
    @Path("/correction")
    @BothSidesDecide
    @Operation(summary = "A period was a mistake: the citizen was never on the green line on its days")
    public RestResponse<GreenLineView> correctGreenLine(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull CorrectGreenLine request) {
        return change(id, ifMatch, line -> line.correct(request.validFrom()));
    }

    @POST
    @Path("/lift")
    @BothSidesDecide
    @Operation(summary = "From a day on the rule does not put a citizen on the green line, until that is taken back")
    public RestResponse<GreenLineView> liftGreenLine(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull LiftGreenLine request) {
        return change(id, ifMatch, line -> line.lift(request.reason(), request.validFrom(), ownSide(), clock.today()));
    }

    @POST
    @Path("/lift/ending")
    @BothSidesDecide
    @Operation(summary = "After a last day the rule puts a citizen on the green line again")
    public RestResponse<GreenLineView> endGreenLineLift(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull EndGreenLineLift request) {
        return change(id, ifMatch, line -> line.endLift(request.lastDay(), ownSide(), clock.today()));
    }

    @POST
    @Path("/lift/correction")
    @BothSidesDecide
    @Operation(summary = "The green line was lifted by mistake: on those days the rule held all along")
    public RestResponse<GreenLineView> correctGreenLineLift(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull CorrectGreenLineLift request) {
        return change(id, ifMatch, line -> line.correctLift(request.validFrom()));
    }

    @GET
    @Path("/difference")
    @BothSidesRead
    @Operation(
            summary =
                    "What became other of the days on the green line between two moments of knowing: rows, and days with another value")
    public StreamDifference getGreenLineDifference(
            @RestPath UUID id, @RestQuery @NotNull Instant from, @RestQuery @NotNull Instant to) {
        var moments = new TwoMoments(from, to);
        return desk.show(lines, id, stream -> stream.difference(moments)).getEntity();
    }

    private RestResponse<GreenLineView> change(UUID id, @Nullable IfMatch ifMatch, Verb<CitizenGreenLine> verb) {
        return desk.change(lines, id, ifMatch, verb, line -> view(line, new TwoClocks()));
    }

    private GreenLineView view(CitizenGreenLine line, TwoClocks clocks) {
        return GreenLineView.of(line, clocks, clock.today());
    }

    private Administration ownSide() {
        return Administration.of(caller.principal());
    }

    /** @param validFrom today at the latest; no day of an earlier period */
    record SetGreenLine(
            @NotNull LocalDate validFrom, @NotNull GreenLineReason reason) {}

    /** @param lastDay the last one on the green line: today at the latest, not before the first */
    record EndGreenLine(@NotNull LocalDate lastDay) {}

    /** @param validFrom the day on which the mistaken period begins */
    record CorrectGreenLine(@NotNull LocalDate validFrom) {}

    /** @param validFrom today at the latest; a day on which the citizen is on the green line by the rule */
    record LiftGreenLine(
            @NotNull LocalDate validFrom, @NotNull LiftReason reason) {}

    /** @param lastDay the last one on which the rule does not hold: today at the latest */
    record EndGreenLineLift(@NotNull LocalDate lastDay) {}

    /** @param validFrom the day on which the mistaken lift begins */
    record CorrectGreenLineLift(@NotNull LocalDate validFrom) {}
}
