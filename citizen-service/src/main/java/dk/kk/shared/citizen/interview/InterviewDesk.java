package dk.kk.shared.citizen.interview;

import dk.kk.shared.citizen.directory.Administration;
import dk.kk.shared.citizen.directory.Teams;
import dk.kk.shared.platform.access.Caller;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** What the two resources of interviews have in common. */
@Singleton
class InterviewDesk {
    private final Teams teams;
    private final Caller caller;

    InterviewDesk(Teams teams, Caller caller) {
        this.teams = teams;
        this.caller = caller;
    }

    /**
     * At a team of BIF's, with somebody who works there: nobody gains access by it.
     *
     * @throws dk.kk.shared.platform.problem.RuleViolation {@code team-unknown}, {@code caseworker-unknown}
     */
    void requireKnown(String unit, @Nullable String employee) {
        teams.known(Administration.BIF, unit, employee);
    }

    InterviewView view(Interview interview) {
        return Administration.of(caller.principal()) == Administration.BIF
                ? InterviewView.of(interview, caller.principal())
                : InterviewView.ofOtherSide(interview);
    }
}
