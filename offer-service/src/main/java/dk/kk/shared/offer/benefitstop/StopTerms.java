package dk.kk.shared.offer.benefitstop;

import dk.kk.shared.offer.benefit.Benefit;
import dk.kk.shared.platform.stream.Origin;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What is to be stopped and why; it never changes.
 *
 * @param discovered nobody registered the stop: the paying system's postings told of it
 */
@Embeddable
record StopTerms(
        UUID benefitId,
        @Enumerated(EnumType.STRING) Ground ground,
        @Enumerated(EnumType.STRING) StopKind kind,
        LocalDate consideredOn,
        @Enumerated(EnumType.STRING) Origin origin,
        boolean discovered) {
    static StopTerms considered(Benefit benefit, Ground ground, StopKind kind, LocalDate today) {
        return new StopTerms(benefit.id(), ground, kind, today, Origin.LIVE, false);
    }

    /** Why nobody knows, and of what is told with the benefit itself: news or history. */
    static StopTerms discovered(Benefit benefit, LocalDate today) {
        return new StopTerms(benefit.id(), Ground.OTHER, StopKind.STOP, today, benefit.origin(), true);
    }
}
