package dk.kk.shared.citizen.situation;

import dk.kk.shared.citizen.approach.ApproachView;
import dk.kk.shared.citizen.cases.CaseView;
import dk.kk.shared.citizen.contact.ContactsView;
import dk.kk.shared.citizen.greenline.GreenLineView.GreenLinePeriodRow;
import dk.kk.shared.citizen.interview.InterviewView;
import dk.kk.shared.citizen.overview.CitizenSummary;
import dk.kk.shared.citizen.stay.StayView;
import dk.kk.shared.citizen.targetgroup.TargetGroup;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A citizen's situation on both sides, as far as the caller may know it.
 *
 * @param contacts whom to call now, at both administrations
 * @param greenLine since when and why, today; null where the citizen is not on it
 * @param targetGroups today; null: SOF's alone to know
 * @param currentStays at shelters and crisis centres that last; null: SOF's alone to know
 * @param bifCases that are not closed
 * @param sofCases that are not closed
 * @param nextInterview the first with BIF that is planned from today on
 * @param waitingApproaches to either side that nobody has answered, the oldest first
 * @param planning plans, requests, findings and procedures of both sides
 * @param support benefits, open stops and enrolments
 * @param alerts those of the caller's that nobody has settled, by deadline: a list of at most 200
 */
@Schema(name = "CitizenSituation")
record SituationView(
        CitizenSummary citizen,
        ContactsView contacts,
        @Nullable GreenLinePeriodRow greenLine,
        @Nullable List<TargetGroup> targetGroups,
        @Nullable List<StayView> currentStays,
        List<CaseView> bifCases,
        List<CaseView> sofCases,
        @Nullable InterviewView nextInterview,
        List<ApproachView> waitingApproaches,
        SituationPart planning,
        SituationPart support,
        SituationPart alerts) {}
