package dk.kk.shared.kpi.ledger;

import dk.kk.shared.platform.replay.FollowsReplays;
import dk.kk.shared.platform.replay.ReplayMode;
import jakarta.enterprise.context.ApplicationScoped;

/** Whether a replay fills a ledger that was empty when it began: then nobody follows what each batch changes. */
@ApplicationScoped
class FillFromNothing implements FollowsReplays {
    private final Facts facts;
    private volatile boolean on;

    FillFromNothing(Facts facts) {
        this.facts = facts;
    }

    @Override
    public void begins(ReplayMode mode) {
        on = mode == ReplayMode.APPLY && facts.areNone();
    }

    @Override
    public void ends() {
        on = false;
    }

    boolean isOn() {
        return on;
    }
}
