package dk.kk.shared.notification.findingalert;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * That something does not fit together for the citizen; what it is, plan-service tells each side as far as it may know.
 *
 * @param foundOn when something new was found last
 * @param stands false: nothing of what was told is there any more
 */
@Schema(name = "AlertFindingView")
public record FindingView(UUID noticeId, LocalDate foundOn, boolean stands) {
    public static FindingView of(FindingDetails found) {
        return new FindingView(found.noticeId(), found.foundOn(), found.findingStands());
    }
}
