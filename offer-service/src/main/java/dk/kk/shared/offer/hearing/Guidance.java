package dk.kk.shared.offer.hearing;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the citizen was told beforehand about duties and consequences.
 *
 * @param wording as it was given; stays here, no event carries it
 * @param receivedOn the day of the citizen's receipt; null where there is none
 */
@Embeddable
@Schema(name = "Guidance")
public record Guidance(
        @NotNull LocalDate givenOn,
        @NotNull Boolean written,
        @NotBlank @Size(max = 4_000) String wording,
        @Nullable LocalDate receivedOn) {

    /** In writing, and not after the stop was considered. */
    boolean precedes(LocalDate consideredOn) {
        return written && !givenOn.isAfter(consideredOn);
    }
}
