package dk.kk.shared.offer.benefitstop;

import dk.kk.shared.offer.hearing.AnswerCode;
import dk.kk.shared.offer.hearing.ContactAttempt;
import dk.kk.shared.offer.hearing.Evidence;
import dk.kk.shared.offer.hearing.Guidance;
import dk.kk.shared.offer.hearing.HearingAnswer;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.access.Principal.Person;
import dk.kk.shared.platform.change.Desk;
import dk.kk.shared.platform.change.Verb;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.http.IfMatch;
import dk.kk.shared.platform.idempotency.Idempotent;
import dk.kk.shared.platform.move.StaysIn;
import dk.kk.shared.platform.rules.BifCaseworkerDecides;
import dk.kk.shared.platform.rules.CaseworkersOfBothSides;
import dk.kk.shared.platform.rules.SofSide;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What is gathered about a stop before it is decided, by BIF and by SOF. */
@Path("/api/v1/benefit-stops/{id}")
public class StopEvidenceResource {
    private final Desk desk;
    private final BenefitStops stops;
    private final Caller caller;
    private final BusinessClock clock;

    StopEvidenceResource(Desk desk, BenefitStops stops, Caller caller, BusinessClock clock) {
        this.desk = desk;
        this.stops = stops;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Path("/guidance")
    @BifCaseworkerDecides
    @StaysIn({"CONSIDERED", "HEARING"})
    @Operation(summary = "Say how the citizen was guided about duties and consequences")
    public RestResponse<BenefitStopView> proveGuidance(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @Valid @NotNull Guidance request) {
        clock.requirePast("givenOn", request.givenOn());
        clock.requirePast("receivedOn", request.receivedOn());
        return change(id, ifMatch, stop -> gather(stop, "guidance-proven", known -> known.guided(request)));
    }

    @POST
    @Path("/citizen-answer")
    @BifCaseworkerDecides
    @StaysIn({"CONSIDERED", "HEARING"})
    @Operation(summary = "Say that the citizen has answered in the hearing")
    public RestResponse<BenefitStopView> noteCitizenAnswer(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull NoteCitizenAnswer request) {
        clock.requirePast("answeredOn", request.answeredOn());
        return change(
                id, ifMatch, stop -> gather(stop, "citizen-heard", known -> known.citizenHeard(request.answeredOn())));
    }

    @POST
    @Path("/contact-attempts")
    @Idempotent
    @CaseworkersOfBothSides
    @StaysIn({"CONSIDERED", "HEARING"})
    @Operation(summary = "Say that you tried to reach the citizen")
    public RestResponse<BenefitStopView> noteContactAttempt(
            @RestPath UUID id, @Valid @NotNull NoteContactAttempt request) {
        clock.requirePast("attemptedOn", request.attemptedOn());
        return append(
                id, request, stop -> gather(stop, "contact-attempted", known -> known.attempted(attempt(request))));
    }

    @POST
    @Path("/answers")
    @Idempotent
    @SofSide
    @StaysIn({"CONSIDERED", "HEARING"})
    @Operation(summary = "Answer for SOF before BIF decides")
    public RestResponse<BenefitStopView> answerHearing(@RestPath UUID id, @Valid @NotNull AnswerHearing request) {
        return append(id, request, stop -> gather(stop, "answered", known -> known.answered(answer(known, request))));
    }

    @POST
    @Path("/answers-seen")
    @BifCaseworkerDecides
    @StaysIn({"CONSIDERED", "HEARING"})
    @Operation(summary = "Say that you have seen SOF's answers: no decision before")
    public RestResponse<BenefitStopView> seeAnswers(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return change(
                id,
                ifMatch,
                stop -> gather(stop, "answers-seen", known -> known.answersSeen(clock.instant(), caller.employee())));
    }

    private String gather(BenefitStop stop, String happened, UnaryOperator<Evidence> more) {
        return stop.gather(happened, more, clock);
    }

    private ContactAttempt attempt(NoteContactAttempt request) {
        return new ContactAttempt(
                request.attemptedOn(),
                request.channel(),
                request.reached(),
                person().administration(),
                caller.employee(),
                clock.instant());
    }

    private HearingAnswer answer(Evidence known, AnswerHearing request) {
        var team = caller.units().stream().sorted().findFirst().orElse("");
        return new HearingAnswer(
                request.code(), team, caller.employee(), clock.instant(), known.isLate(clock.today()), null, null);
    }

    /** Both rules let persons in alone. */
    private Person person() {
        return (Person) caller.principal();
    }

    private RestResponse<BenefitStopView> change(UUID id, @Nullable IfMatch ifMatch, Verb<BenefitStop> verb) {
        return desk.change(stops, id, ifMatch, verb, this::view);
    }

    private RestResponse<BenefitStopView> append(UUID id, Record request, Verb<BenefitStop> verb) {
        return desk.append(stops, id, request, verb, this::view);
    }

    private BenefitStopView view(BenefitStop stop) {
        return BenefitStopView.of(stop, caller.principal());
    }

    @Schema(name = "NoteCitizenAnswer")
    public record NoteCitizenAnswer(@NotNull LocalDate answeredOn) {}

    @Schema(name = "NoteContactAttempt")
    public record NoteContactAttempt(
            @NotNull LocalDate attemptedOn,
            ContactAttempt.@NotNull Channel channel,
            @NotNull Boolean reached) {}

    @Schema(name = "AnswerHearing")
    public record AnswerHearing(@NotNull AnswerCode code) {}
}
