package dk.kk.shared.offer.benefitstop;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the citizen was told beforehand about duties and consequences.
 *
 * @param wording as it was given; stays here, no event carries it
 */
@Embeddable
@Schema(name = "Guidance")
record Guidance(
        @NotNull LocalDate givenOn,
        @NotNull Boolean written,
        @NotBlank @Size(max = 4_000) String wording) {

    /** In writing, and not after the stop was considered. */
    boolean precedes(LocalDate consideredOn) {
        return written && !givenOn.isAfter(consideredOn);
    }
}
