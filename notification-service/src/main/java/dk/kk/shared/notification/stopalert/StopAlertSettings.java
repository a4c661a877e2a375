package dk.kk.shared.notification.stopalert;

import static dk.kk.shared.notification.alert.TimeAllowed.UNLIMITED;
import static dk.kk.shared.notification.alert.TimeAllowed.until;
import static dk.kk.shared.notification.alert.TimeAllowed.workingDays;

import dk.kk.shared.notification.alert.TimeAllowed;
import dk.kk.shared.notification.known.StopPhase;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the municipality decides about the alerts of stops. That SOF is told of a decided stop is no setting. */
@ConfigMapping(prefix = "shared.stop-alerts")
interface StopAlertSettings {
    /** Whether SOF is told of a stop that is only considered, or in hearing. */
    @WithDefault("true")
    boolean early();

    LegalBasis legalBasis();

    Limits timeAllowed();

    /** How long an alert may wait for somebody. The defaults are ours. */
    interface Limits {
        @WithDefault("3")
        int consideredWorkingDays();

        /** So many days before the last one for SOF's answer. */
        @WithDefault("1")
        int hearingDaysBefore();

        /** And of a stop in effect, and a benefit that has ended. */
        @WithDefault("1")
        int decidedWorkingDays();

        /** Of a citizen on the green line, unless the other is over sooner. */
        @WithDefault("4")
        int greenLineOpeningHours();

        default TimeAllowed of(StopPhase phase, @Nullable LocalDate answerBy) {
            return switch (phase) {
                case CONSIDERED -> workingDays(consideredWorkingDays());
                case HEARING ->
                    answerBy == null
                            ? workingDays(consideredWorkingDays())
                            : until(answerBy.minusDays(hearingDaysBefore()));
                case DECIDED, EFFECTIVE, BENEFIT_ENDED -> workingDays(decidedWorkingDays());
                case RESUMED, DROPPED, WITHDRAWN -> UNLIMITED;
            };
        }
    }

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
