package dk.kk.shared.notification.inbox;

import dk.kk.shared.notification.known.StopPhase;
import dk.kk.shared.platform.http.IfMatch;
import java.time.LocalDate;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** The alert as it was when somebody began to answer it: what the form's hidden fields say. */
record SeenAlert(
        @RestForm @Nullable Long version,
        @RestForm @Nullable String team,
        @RestForm @Nullable StopPhase stopPhase,
        @RestForm @Nullable LocalDate effectiveFrom,
        @RestForm @Nullable LocalDate deadline) {

    @Nullable
    IfMatch ifMatch() {
        return version == null ? null : new IfMatch(version);
    }

    /** All that the person was shown of it and may act upon is still so, and it waits for somebody: the version alone is another. */
    boolean standsIn(AlertView now) {
        var changes = until(now);
        return changes.any()
                && !changes.named()
                && now.phase().isWaiting()
                && !now.allowedMoves().isEmpty();
    }

    SeenAlert in(AlertView now) {
        return new SeenAlert(now.version(), team, stopPhase, effectiveFrom, deadline);
    }

    /** What is not any more as it was seen. */
    Changes until(AlertView now) {
        return new Changes(
                this,
                version != null && version != now.version(),
                stopPhase != null && stopPhase != now.stopPhase(),
                effectiveFrom != null && !effectiveFrom.equals(now.effectiveFrom()),
                !Objects.equals(deadline, now.deadline()),
                team != null && !team.equals(now.team()));
    }

    /** Which of the facts are others now. */
    record Changes(
            SeenAlert seen,
            boolean any,
            boolean inStopPhase,
            boolean inEffectiveFrom,
            boolean inDeadline,
            boolean inTeam) {

        public boolean named() {
            return inStopPhase || inEffectiveFrom || inDeadline || inTeam;
        }
    }
}
