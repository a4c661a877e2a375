package dk.kk.shared.notification.protectionalert;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * That name and address protection lapses; citizen-service records whether it is renewed.
 *
 * @param lapsesOn the first day without it
 * @param stands false: it lapses on that day no more, or has
 */
@Schema(name = "AlertProtectionView")
public record ProtectionView(UUID noticeId, LocalDate lapsesOn, boolean stands) {
    public static ProtectionView of(ProtectionDetails told) {
        return new ProtectionView(told.noticeId(), told.protectionLapsesOn(), told.protectionStands());
    }
}
