package dk.kk.shared.kpi.movement;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready while the figures are being worked out by this version's definitions. */
@Readiness
@Singleton
class FiguresReadiness implements HealthCheck {

    private final MovementState state;

    FiguresReadiness(MovementState state) {
        this.state = state;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("Figures")
                .status(state.isOfTheseDefinitions())
                .build();
    }
}
