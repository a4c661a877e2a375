package dk.kk.shared.notification.findingalert;

import dk.kk.shared.notification.alert.AlertDetails;
import dk.kk.shared.notification.alert.Headline;
import dk.kk.shared.notification.alert.Step;
import dk.kk.shared.notification.known.FindingNotice;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What an alert shows of the notice: that something does not fit together, never what.
 *
 * @param findingNews how many times something new was found
 * @param foundOn when that was last
 * @param findingStands false: nothing of what was told is there any more
 */
public record FindingDetails(UUID noticeId, int findingNews, LocalDate foundOn, boolean findingStands)
        implements AlertDetails {
    static FindingDetails of(FindingNotice notice) {
        return new FindingDetails(notice.noticeId(), notice.news(), notice.foundOn(), notice.isOpen());
    }

    @Override
    public Headline headline() {
        return findingStands
                ? Headline.of("headline.finding-found", foundOn)
                : Headline.of("headline.finding-gone", null);
    }

    @Override
    public List<Step> steps() {
        return findingStands ? List.of(Step.LOOK_AT_WHAT_DOES_NOT_FIT, Step.SETTLE_WITH_OTHER_SIDE) : List.of();
    }

    /** Something more was found, or again. */
    @Override
    public boolean callBack(AlertDetails actedOn) {
        return findingStands && actedOn instanceof FindingDetails before && findingNews > before.findingNews;
    }
}
