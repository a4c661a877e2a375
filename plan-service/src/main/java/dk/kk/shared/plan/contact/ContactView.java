package dk.kk.shared.plan.contact;

import dk.kk.shared.plan.administration.Administration;
import dk.kk.shared.platform.access.Principal;
import dk.kk.shared.platform.move.AllowedMove;
import dk.kk.shared.platform.move.CallerMoves;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An attempt to reach a citizen, as both sides see it.
 *
 * @param side that tried; it alone corrects it
 * @param employee who tried, by employee code
 * @param reached somebody spoke or wrote with the citizen
 * @param stopId the benefit stop it was about and stands with at offer-service, where it was recorded; null: it was recorded here
 * @param history what was said of it, oldest first; the last row holds
 */
@Schema(name = "Contact")
public record ContactView(
        UUID id,
        UUID citizenId,
        Administration side,
        String employee,
        Phase phase,
        Instant attemptedAt,
        Channel channel,
        boolean reached,
        ContactSubject subject,
        @Nullable UUID stopId,
        @Nullable String note,
        List<AllowedMove> allowedMoves,
        long version,
        List<ContactRow> history) {
    private static final CallerMoves<Phase> MOVES = CallerMoves.of(Phase.class, ContactResource.class);

    static ContactView of(Contact contact, Principal caller) {
        var attempt = contact.attempt();
        return new ContactView(
                contact.id(),
                contact.citizenId(),
                contact.side(),
                contact.employee(),
                contact.phase(),
                attempt.attemptedAt(),
                attempt.channel(),
                attempt.reached(),
                attempt.subject(),
                contact.stopId(),
                attempt.note(),
                moves(contact, caller),
                contact.version(),
                contact.history());
    }

    /** Whether it was not recorded by mistake. */
    public boolean counts() {
        return phase != Phase.WITHDRAWN;
    }

    private static List<AllowedMove> moves(Contact contact, Principal caller) {
        return contact.side().isOf(caller)
                ? MOVES.from(contact.phase(), contact.allowedMoves(), caller, contact.id())
                : List.of();
    }
}
