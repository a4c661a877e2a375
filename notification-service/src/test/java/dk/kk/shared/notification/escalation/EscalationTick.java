package dk.kk.shared.notification.escalation;

import jakarta.inject.Singleton;

/** Lets the tests of other features escalate what is due: in tests no second passes by itself. */
@Singleton
public class EscalationTick {
    private final EscalateAlerts escalation;

    EscalationTick(EscalateAlerts escalation) {
        this.escalation = escalation;
    }

    public void tick() {
        escalation.tick();
    }
}
