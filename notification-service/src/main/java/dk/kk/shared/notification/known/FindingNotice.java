package dk.kk.shared.notification.known;

import java.time.LocalDate;
import java.util.UUID;

/**
 * That something does not fit together for a citizen, as one side may know it, as last heard.
 *
 * @param news how many times something new was found
 * @param foundOn when that was last
 */
public record FindingNotice(
        UUID noticeId, UUID citizenId, Administration side, NoticePhase phase, int news, LocalDate foundOn)
        implements Notice {

    @Override
    public boolean isOpen() {
        return phase == NoticePhase.OPEN;
    }
}
