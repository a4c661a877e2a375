package dk.kk.shared.notification.subscription;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Of which events a system is told; an empty list leaves none out. */
@Embeddable
@Schema(name = "EventFilter")
public record EventFilter(
        @Schema(description = "Types as dk.kk.shared.alert.raised; empty: all, and those that are new one day")
        @NotNull
        @Size(max = 50)
        List<@NotNull @Size(max = 100) String> types,

        @Schema(description = "Codes of teams, or of centres for all of their teams; empty: all of the administration")
        @NotNull
        @Size(max = 500)
        List<@NotNull @Size(max = 50) String> units) {}
