package dk.kk.shared.notification.subscription;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "RegisterSubscription")
record RegisterSubscription(
        @Valid @NotNull EventFilter filter,

        @Schema(
                description =
                        "Where events are sent: https, a public address, port 443; null: the caller asks for them")
        @Nullable
        @Size(max = 2_000)
        String url) {}
