package dk.kk.shared.offer.benefitstop;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From which day the benefit is stopped.
 *
 * @param decidedAt null when nobody decided it here: the benefit just ended
 */
@Embeddable
record Decision(
        @Nullable Instant decidedAt,
        LocalDate effectiveFrom,

        @Embedded
        @AttributeOverride(name = "givenOn", column = @Column(name = "guidance_given_on"))
        @AttributeOverride(name = "written", column = @Column(name = "guidance_written"))
        @AttributeOverride(name = "wording", column = @Column(name = "guidance_wording"))
        @Nullable
        Guidance guidance) {
    static Decision ofItself(LocalDate effectiveFrom) {
        return new Decision(null, effectiveFrom, null);
    }

    Decision movedTo(LocalDate day) {
        return new Decision(decidedAt, day, guidance);
    }
}
