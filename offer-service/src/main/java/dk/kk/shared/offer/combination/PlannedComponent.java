package dk.kk.shared.offer.combination;

import dk.kk.shared.offer.catalogue.Administration;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A component as it is put into a package. Either side plans for both; only the responsible one moves it. */
@Schema(name = "PlannedComponent")
record PlannedComponent(
        @NotNull ComponentKind kind,
        @NotNull Administration side,

        @Nullable @Schema(description = "The enrolment by which it is delivered, the same citizen's")
        UUID enrolmentId) {}
