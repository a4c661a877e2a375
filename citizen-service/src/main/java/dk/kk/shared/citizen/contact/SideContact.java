package dk.kk.shared.citizen.contact;

import dk.kk.shared.citizen.directory.Administration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Whom to call now at one administration.
 *
 * @param employee to ask for, by code; null: whoever answers
 * @param unit that is called
 * @param phone eight digits
 * @param openNow false where nobody at all is there now
 * @param opensAt when the unit opens next, where it is closed; null where it does not within a year
 * @param passedOver those who would have been called first, in that order
 */
@Schema(name = "SideContact")
public record SideContact(
        Administration side,
        ContactStep step,
        @Nullable String employee,
        String unit,
        String unitName,
        String phone,
        boolean openNow,
        @Nullable Instant opensAt,
        List<PassedOver> passedOver) {}
