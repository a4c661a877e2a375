package dk.kk.shared.offer.stopdesk;

import static dk.kk.shared.platform.access.Role.BIF_MANAGER;

import dk.kk.shared.offer.benefitstop.BenefitStopView;
import dk.kk.shared.offer.benefitstop.CheckedStop;
import dk.kk.shared.offer.benefitstop.StopKind;
import dk.kk.shared.offer.hearing.ContactAttempt.Channel;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.people.CitizenNames;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stop with all that its page shows.
 *
 * @param name of the citizen; null where it could not be had
 * @param undecided whether it is considered or heard
 * @param lacking whether a decision today needs a manager
 */
record OpenedStop(
        CheckedStop found,
        Headline headline,
        Deadline deadline,
        List<Badge> badges,
        CitizenNames.@Nullable Name name,
        ShownDates dates,
        SofSteps sof,
        List<EvidenceLine> evidence,
        boolean undecided,
        boolean lacking,
        List<StopForm> forms,
        boolean manager,
        LocalDate today) {

    static OpenedStop of(CheckedStop found, CitizenNames.@Nullable Name name, Caller caller, LocalDate today) {
        return new OpenedStop(
                found,
                Headline.of(found),
                Deadline.of(found, today),
                Badge.of(found),
                name,
                ShownDates.of(found),
                SofSteps.of(found.stop().sofAlert()),
                EvidenceLine.of(found),
                EvidenceLine.isUndecided(found),
                !EvidenceLine.missing(found).isEmpty(),
                StopForm.of(found, caller),
                caller.is(BIF_MANAGER),
                today);
    }

    public BenefitStopView stop() {
        return found.stop();
    }

    /** A caseworker who decides now lacks nothing; whoever lacks something sees the form when it is asked for. */
    public boolean ready() {
        return manager || (!lacking && found.checklist().unseenAnswers() == 0);
    }

    public boolean temporary() {
        return stop().kind() == StopKind.TEMPORARY;
    }

    public List<Channel> channels() {
        return List.of(Channel.values());
    }

    public boolean offers(String form) {
        return forms.contains(StopForm.valueOf(form));
    }
}
