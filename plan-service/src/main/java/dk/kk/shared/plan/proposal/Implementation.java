package dk.kk.shared.plan.proposal;

import dk.kk.shared.plan.figure.Figure;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.problem.RuleViolation;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** When what was approved was carried out. @param implementedOn null until it is in place */
@Embeddable
@Schema(name = "ProposalImplementation")
public record Implementation(LocalDate startedOn, @Nullable LocalDate implementedOn) {
    Implementation done(LocalDate on, BusinessClock clock) {
        StepDay.require(on, startedOn, clock);
        return new Implementation(startedOn, on);
    }

    /** @throws RuleViolation {@code proposal-before-too-late}, {@code proposal-day-unfit}, and what the values are refused for */
    void requireCompared(Evaluation evaluation, Figure figure, BusinessClock clock) {
        var before = evaluation.before().checked(figure, clock).day();
        var after = evaluation.after().checked(figure, clock).day();
        if (before.isAfter(startedOn)) {
            throw new RuleViolation("proposal-before-too-late", "day", before, "started", startedOn);
        }
        StepDay.require(after, Objects.requireNonNull(implementedOn), clock);
    }
}
