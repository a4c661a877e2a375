package dk.kk.shared.offer.hotline;

import dk.kk.shared.platform.access.Subjects;
import dk.kk.shared.platform.clock.BusinessClock;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** The hotline's answer, as far as this service knows it; whom to call is known to citizen-service. */
@Path("/api/v1/hotline-answers/{citizenId}")
class HotlineAnswerResource {
    private final Subjects subjects;
    private final HotlineAnswers answers;
    private final BusinessClock clock;

    HotlineAnswerResource(Subjects subjects, HotlineAnswers answers, BusinessClock clock) {
        this.subjects = subjects;
        this.answers = answers;
        this.clock = clock;
    }

    @GET
    @AnswersSofStaff
    @Operation(summary = "What the hotline answers about a citizen: benefits that are paid, and stops under way")
    public HotlineAnswer getHotlineAnswer(@RestPath UUID citizenId) {
        return subjects.inTransaction(() -> {
            subjects.open(citizenId);
            var today = clock.today();
            return new HotlineAnswer(citizenId, today, answers.benefits(citizenId, today), answers.stops(citizenId));
        });
    }
}
