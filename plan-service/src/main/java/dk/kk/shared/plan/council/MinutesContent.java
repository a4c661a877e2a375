package dk.kk.shared.plan.council;

import dk.kk.shared.plan.proposal.CouncilOutcome;
import dk.kk.shared.platform.json.EventJson;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * All that a meeting's minutes tell. Approved, it is kept to the letter, and the document is drawn of that.
 *
 * @param remarks in the special unit's words; empty: none
 */
@Schema(name = "CouncilMinutesContent")
public record MinutesContent(UUID meetingId, LocalDate day, String remarks, List<Item> items) {

    /**
     * @param number as on the agenda, the first is 1
     * @param outcome null while it is not decided
     * @param decidedOn null while it is not decided, and in minutes that were approved before they told it
     */
    @Schema(name = "CouncilMinutesItem")
    public record Item(
            int number,
            UUID proposalId,
            String title,
            String problem,
            @Nullable CouncilOutcome outcome,
            @Nullable LocalDate decidedOn,
            @Nullable String reason,
            List<String> conditions) {}

    static MinutesContent read(String text) {
        return EventJson.read(EventJson.tree(text), MinutesContent.class);
    }

    String text() {
        return EventJson.write(this);
    }

    /** In hexadecimal, of the text in UTF-8. */
    static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK knows no SHA-256", e);
        }
    }
}
