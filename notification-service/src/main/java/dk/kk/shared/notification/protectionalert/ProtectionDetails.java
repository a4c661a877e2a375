package dk.kk.shared.notification.protectionalert;

import dk.kk.shared.notification.alert.AlertDetails;
import dk.kk.shared.notification.alert.Headline;
import dk.kk.shared.notification.alert.Step;
import dk.kk.shared.notification.known.ProtectionNotice;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What an alert shows of the notice: a day, and nothing of what is protected.
 *
 * @param protectionNews how many times it was told
 * @param protectionLapsesOn the first day without protection
 * @param protectionStands false: it lapses on that day no more, or has
 */
public record ProtectionDetails(
        UUID noticeId, int protectionNews, LocalDate protectionLapsesOn, boolean protectionStands)
        implements AlertDetails {
    static ProtectionDetails of(ProtectionNotice notice) {
        return new ProtectionDetails(notice.noticeId(), notice.news(), notice.lapsesOn(), notice.isOpen());
    }

    @Override
    public Headline headline() {
        return protectionStands
                ? Headline.of("headline.protection-lapses", protectionLapsesOn)
                : Headline.of("headline.protection-lapses-no-more", null);
    }

    @Override
    public List<Step> steps() {
        return protectionStands ? List.of(Step.ASK_ABOUT_RENEWAL, Step.RECORD_RENEWAL) : List.of();
    }

    /** It was told anew: of another day, or a year later. */
    @Override
    public boolean callBack(AlertDetails actedOn) {
        return protectionStands
                && actedOn instanceof ProtectionDetails before
                && protectionNews > before.protectionNews;
    }
}
