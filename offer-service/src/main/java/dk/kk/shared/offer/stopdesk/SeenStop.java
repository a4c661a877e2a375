package dk.kk.shared.offer.stopdesk;

import dk.kk.shared.offer.benefitstop.BenefitStopView;
import dk.kk.shared.offer.benefitstop.Phase;
import dk.kk.shared.platform.http.IfMatch;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/**
 * The stop as it was when somebody began to fill a form in: what its hidden fields say.
 *
 * @param answers how many of SOF's there were
 * @param attempts how many to reach the citizen
 */
record SeenStop(
        @RestForm @Nullable Long version,
        @RestForm @Nullable Phase phase,
        @RestForm @Nullable Integer answers,
        @RestForm @Nullable Integer attempts) {

    @Nullable
    IfMatch ifMatch() {
        return version == null ? null : new IfMatch(version);
    }

    boolean isStale(BenefitStopView now) {
        return version != null && version != now.version();
    }

    Changes until(BenefitStopView now) {
        return new Changes(
                this,
                isStale(now),
                phase != null && phase != now.phase(),
                answers == null ? 0 : now.answers().size() - answers,
                attempts == null ? 0 : now.contactAttempts().size() - attempts);
    }

    /** What is not any more as it was seen. */
    record Changes(SeenStop seen, boolean any, boolean inPhase, int answers, int attempts) {}
}
