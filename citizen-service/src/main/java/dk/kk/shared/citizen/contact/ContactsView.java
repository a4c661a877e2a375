package dk.kk.shared.citizen.contact;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param at the moment that is called now
 * @param onGreenLine today: the citizen must not wait unduly
 * @param greenLinePhone for citizens on the green line, eight digits
 * @param sides that were asked for
 */
@Schema(name = "Contacts")
public record ContactsView(
        UUID citizenId, Instant at, boolean onGreenLine, String greenLinePhone, List<SideContact> sides) {}
