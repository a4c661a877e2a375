package dk.kk.shared.notification.stopalert;

import dk.kk.shared.notification.known.StopPhase;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** What the municipality decides about the alerts of stops. That SOF is told of a decided stop is no setting. */
@ConfigMapping(prefix = "shared.stop-alerts")
interface StopAlertSettings {
    /** Whether SOF is told of a stop that is only considered, or in hearing. */
    @WithDefault("true")
    boolean early();

    LegalBasis legalBasis();

    /** The provision on which SOF is told, in words, by how far the stop has come; the municipality's lawyer sets them. */
    interface LegalBasis {
        Optional<String> considered();

        Optional<String> hearing();

        /** And of all that may come after the decision, or in its place. */
        Optional<String> decided();

        default Optional<String> of(StopPhase phase) {
            return switch (phase) {
                case CONSIDERED -> considered();
                case HEARING -> hearing();
                case DECIDED, EFFECTIVE, RESUMED, DROPPED, WITHDRAWN, BENEFIT_ENDED -> decided();
            };
        }
    }
}
