package dk.kk.shared.citizen.situation;

import static java.util.Comparator.comparing;

import dk.kk.shared.citizen.approach.ApproachView;
import dk.kk.shared.citizen.approach.CitizenApproachResource;
import dk.kk.shared.citizen.approach.Phase;
import dk.kk.shared.citizen.attachment.BifCasesResource;
import dk.kk.shared.citizen.attachment.SofCasesResource;
import dk.kk.shared.citizen.cases.CaseView;
import dk.kk.shared.citizen.contact.ContactResource;
import dk.kk.shared.citizen.contact.ContactsView;
import dk.kk.shared.citizen.greenline.GreenLineResource;
import dk.kk.shared.citizen.greenline.GreenLineView.GreenLinePeriodRow;
import dk.kk.shared.citizen.interview.CitizenInterviewResource;
import dk.kk.shared.citizen.interview.InterviewView;
import dk.kk.shared.citizen.stay.StayResource;
import dk.kk.shared.citizen.stay.StayView;
import dk.kk.shared.citizen.stream.TwoClocks;
import dk.kk.shared.citizen.targetgroup.TargetGroup;
import dk.kk.shared.citizen.targetgroup.TargetGroupResource;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.http.Paged;
import dk.kk.shared.platform.rules.SofSide;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What this service knows, read by the methods of the API: their relation, audit and limits. */
@Singleton
class OwnParts {
    private final ContactResource contacts;
    private final GreenLineResource greenLines;
    private final TargetGroupResource targetGroups;
    private final StayResource stays;
    private final BifCasesResource bifCases;
    private final SofCasesResource sofCases;
    private final CitizenInterviewResource interviews;
    private final CitizenApproachResource approaches;
    private final Caller caller;
    private final BusinessClock clock;

    OwnParts(
            ContactResource contacts,
            GreenLineResource greenLines,
            TargetGroupResource targetGroups,
            StayResource stays,
            BifCasesResource bifCases,
            SofCasesResource sofCases,
            CitizenInterviewResource interviews,
            CitizenApproachResource approaches,
            Caller caller,
            BusinessClock clock) {
        this.contacts = contacts;
        this.greenLines = greenLines;
        this.targetGroups = targetGroups;
        this.stays = stays;
        this.bifCases = bifCases;
        this.sofCases = sofCases;
        this.interviews = interviews;
        this.approaches = approaches;
        this.caller = caller;
        this.clock = clock;
    }

    ContactsView contacts(UUID citizen) {
        return contacts.getContacts(citizen, null);
    }

    @Nullable
    GreenLinePeriodRow greenLine(UUID citizen) {
        return greenLines.getGreenLine(citizen, new TwoClocks()).getEntity().current();
    }

    /** For whoever the operation of the target groups lets in. */
    @Nullable
    List<TargetGroup> targetGroups(UUID citizen) {
        return caller.isLetInBy(SofSide.class)
                ? targetGroups
                        .getTargetGroups(citizen, new TwoClocks())
                        .getEntity()
                        .targetGroups()
                : null;
    }

    /** For whoever the operation of the stays lets in. */
    @Nullable
    List<StayView> currentStays(UUID citizen) {
        return caller.isLetInBy(SofSide.class)
                ? Paged.whole(page -> stays.listStays(citizen, page)).stream()
                        .filter(StayView::lasts)
                        .toList()
                : null;
    }

    List<CaseView> bifCases(UUID citizen) {
        return open(page -> bifCases.listBifCases(citizen, page));
    }

    List<CaseView> sofCases(UUID citizen) {
        return open(page -> sofCases.listSofCases(citizen, page));
    }

    private List<CaseView> open(Function<PageRequest, RestResponse<List<CaseView>>> cases) {
        var today = clock.today();
        return Paged.whole(cases).stream()
                .filter(listed -> listed.closedOn() == null || listed.closedOn().isAfter(today))
                .toList();
    }

    @Nullable
    InterviewView nextInterview(UUID citizen) {
        return InterviewView.next(Paged.whole(page -> interviews.listInterviews(citizen, page)), clock.today());
    }

    List<ApproachView> waitingApproaches(UUID citizen) {
        return Paged.whole(page -> approaches.listCitizenApproaches(citizen, page)).stream()
                .filter(approach -> approach.phase() == Phase.WAITING)
                .sorted(comparing(ApproachView::askedAt))
                .toList();
    }
}
