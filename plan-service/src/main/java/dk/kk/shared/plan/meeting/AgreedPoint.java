package dk.kk.shared.plan.meeting;

import dk.kk.shared.plan.administration.Administration;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What was agreed.
 *
 * @param words they stay in this service
 * @param owner whose it is to do
 */
@Embeddable
@Schema(name = "AgreedPoint")
record AgreedPoint(
        @NotBlank @Size(max = 500) String words,
        @NotNull @Enumerated(EnumType.STRING) Administration owner) {}
