package dk.kk.shared.citizen.duplicate;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Two registrations that may be one person, side by side. */
public record DuplicateView(
        UUID id,
        DuplicateState state,
        List<Likeness> likeness,
        LocalDate foundOn,
        @Nullable DismissalReason dismissal,
        @Nullable Instant dismissedAt,
        @Nullable String dismissedBy,
        long version,
        Registration first,
        Registration second) {

    static DuplicateView of(Duplicate found, Map<UUID, Registration> registrations) {
        var dismissal = found.dismissal();
        return new DuplicateView(
                UUID.fromString(found.stream().id()),
                found.now(),
                found.likeness(),
                found.foundOn(),
                dismissal == null ? null : dismissal.reason(),
                dismissal == null ? null : dismissal.at(),
                dismissal == null ? null : dismissal.by(),
                found.version(),
                requireNonNull(registrations.get(found.first())),
                requireNonNull(registrations.get(found.second())));
    }
}
