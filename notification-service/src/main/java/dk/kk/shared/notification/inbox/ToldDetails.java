package dk.kk.shared.notification.inbox;

import dk.kk.shared.notification.alert.Alert;
import dk.kk.shared.notification.alert.AlertDetails;
import dk.kk.shared.notification.coordinationalert.CoordinationDetails;
import dk.kk.shared.notification.dropoutalert.DropOutDetails;
import dk.kk.shared.notification.findingalert.FindingDetails;
import dk.kk.shared.notification.planalert.PlanDetails;
import dk.kk.shared.notification.protectionalert.ProtectionDetails;
import dk.kk.shared.notification.stepalert.StepDetails;
import dk.kk.shared.notification.stopalert.StopDetails;
import dk.kk.shared.notification.transferalert.TransferDetails;

/** The one place where people's side of alerts asks for the kind: the details say the rest. */
final class ToldDetails {
    private ToldDetails() {}

    static AlertDetails of(Alert alert) {
        Class<? extends AlertDetails> type = switch (alert.topic().kind()) {
            case BENEFIT_STOP -> StopDetails.class;
            case TRANSFER -> TransferDetails.class;
            case DROP_OUT_WARNING -> DropOutDetails.class;
            case SOCIAL_PLAN -> PlanDetails.class;
            case COORDINATION -> CoordinationDetails.class;
            case FINDING -> FindingDetails.class;
            case PROCEDURE_STEP -> StepDetails.class;
            case PROTECTION -> ProtectionDetails.class;
        };
        return alert.message().details(type);
    }
}
