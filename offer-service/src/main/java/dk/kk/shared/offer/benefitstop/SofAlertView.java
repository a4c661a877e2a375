package dk.kk.shared.offer.benefitstop;

import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What became of SOF's alert about a stop: codes and times by the business clock, neither who nor in what words. An alert that came
 * back, because something new must be known, is seen and taken on anew.
 *
 * @param outcome null until SOF has said what it did, and when the alert came back
 */
@Schema(name = "SofAlert")
public record SofAlertView(
        SofAlertStanding standing,
        @Nullable Instant raisedAt,
        @Nullable Instant seenAt,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant actedAt,
        @Nullable SofOutcome outcome,
        @Nullable Instant closedAt,
        @Nullable Instant withdrawnAt,
        @Nullable Instant earlierActedAt,
        @Nullable SofOutcome earlierOutcome) {

    static SofAlertView of(BenefitStop stop) {
        var sof = stop.sofSide();
        return new SofAlertView(
                Optional.ofNullable(sof.standing()).orElseGet(() -> SofMatter.of(stop)),
                sof.raisedAt(),
                sof.seenAt(),
                sof.acknowledgedAt(),
                sof.actedAt(),
                sof.outcome(),
                sof.closedAt(),
                sof.withdrawnAt(),
                sof.earlierActedAt(),
                sof.earlierOutcome());
    }
}
