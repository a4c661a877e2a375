package dk.kk.shared.plan.procedure;

import dk.kk.shared.plan.administration.Administration;
import dk.kk.shared.plan.citizenlife.CitizenLives;
import dk.kk.shared.plan.citizenlife.SaidDay;
import dk.kk.shared.plan.coordination.SharedCitizens;
import dk.kk.shared.plan.specialcase.CaseType;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.problem.RuleViolation;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Starts the procedure in force for a citizen who is shared today. */
@Singleton
class StartRun {
    private final Procedures procedures;
    private final ProcedureRuns runs;
    private final SharedCitizens sharing;
    private final CitizenLives lives;
    private final StepDays days;
    private final BusinessClock clock;

    StartRun(
            Procedures procedures,
            ProcedureRuns runs,
            SharedCitizens sharing,
            CitizenLives lives,
            StepDays days,
            BusinessClock clock) {
        this.procedures = procedures;
        this.runs = runs;
        this.sharing = sharing;
        this.lives = lives;
        this.days = days;
        this.clock = clock;
    }

    /** @throws RuleViolation {@code day-after-citizens-end}, {@code procedure-not-shared}, {@code procedure-none-in-force}, {@code procedure-runs-already} */
    ProcedureRun start(UUID citizen, Administration side, CaseType caseType) {
        var today = clock.today();
        sharing.hold(List.of(citizen)); // two who start it at once follow each other
        lives.require(citizen, SaidDay.of("startedOn", today));
        if (sharing.on(today, List.of(citizen)).isEmpty()) {
            throw new RuleViolation("procedure-not-shared");
        }
        var procedure = procedures.inForce(caseType, today);
        runs.running(citizen, caseType).ifPresent(running -> {
            throw new RuleViolation("procedure-runs-already", "id", running);
        });
        return ProcedureRun.start(citizen, side, procedure, days, clock);
    }
}
