package dk.kk.shared.notification.known;

import java.time.LocalDate;
import java.util.UUID;

/**
 * That a citizen's name and address protection lapses soon, as one side is told, as last heard.
 *
 * @param news how many times it was told
 * @param lapsesOn the first day without it
 */
public record ProtectionNotice(
        UUID noticeId, UUID citizenId, Administration side, NoticePhase phase, int news, LocalDate lapsesOn)
        implements Notice {

    @Override
    public boolean isOpen() {
        return phase == NoticePhase.OPEN;
    }
}
