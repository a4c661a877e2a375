package dk.kk.shared.offer.hotline;

import dk.kk.shared.offer.hotline.HotlineAnswer.HeardUpTo;
import dk.kk.shared.offer.hotline.HotlineAnswer.NextInterview;
import dk.kk.shared.offer.interview.PlannedInterviews;
import dk.kk.shared.platform.access.Subjects;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.consumer.Watermarks;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** The hotline's answer in one call. Who is there to be called at this minute is known to citizen-service alone. */
@Path("/api/v1/hotline-answers/{citizenId}")
class HotlineAnswerResource {
    private final Subjects subjects;
    private final HotlineAnswers answers;
    private final PlannedInterviews interviews;
    private final Watermarks watermarks;
    private final BusinessClock clock;

    HotlineAnswerResource(
            Subjects subjects,
            HotlineAnswers answers,
            PlannedInterviews interviews,
            Watermarks watermarks,
            BusinessClock clock) {
        this.subjects = subjects;
        this.answers = answers;
        this.interviews = interviews;
        this.watermarks = watermarks;
        this.clock = clock;
    }

    @GET
    @AnswersSofStaff
    @Operation(
            summary =
                    "What the hotline answers about a citizen: BIF's caseworker, benefits that are paid, stops under way, the next interview")
    public HotlineAnswer getHotlineAnswer(@RestPath UUID citizenId) {
        return subjects.inTransaction(() -> {
            subjects.open(citizenId);
            var today = clock.today();
            var heard = heard(); // before what it covers
            return new HotlineAnswer(
                    citizenId,
                    today,
                    answers.caseworker(citizenId, today).orElse(null),
                    "/api/v1/citizens/" + citizenId + "/contacts",
                    answers.benefits(citizenId, today),
                    answers.stops(citizenId),
                    interviews.next(citizenId, today).map(NextInterview::of).orElse(null),
                    heard);
        });
    }

    private HeardUpTo heard() {
        return watermarks.bySource().stream()
                .filter(source -> source.source().equals("citizen"))
                .findFirst()
                .map(HeardUpTo::of)
                .orElse(HeardUpTo.NOTHING);
    }
}
