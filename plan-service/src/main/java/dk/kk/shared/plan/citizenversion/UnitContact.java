package dk.kk.shared.plan.citizenversion;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/**
 * A unit as a citizen calls it.
 *
 * @param centre the unit above it, or itself
 * @param phone eight digits; null: it has no number
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record UnitContact(
        String code, String name, String centre, @Nullable String phone) {
    UnitContact at(@Nullable String number) {
        return new UnitContact(code, name, centre, number);
    }
}
