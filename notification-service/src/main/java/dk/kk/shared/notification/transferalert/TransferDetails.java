package dk.kk.shared.notification.transferalert;

import dk.kk.shared.notification.alert.AlertDetails;
import dk.kk.shared.notification.alert.Headline;
import dk.kk.shared.notification.alert.Step;
import dk.kk.shared.notification.known.Transfer;
import dk.kk.shared.notification.known.TransferReason;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What an alert shows of the transfer. */
public record TransferDetails(
        UUID transferId, String fromTeam, String toTeam, LocalDate effectiveFrom, TransferReason transferReason)
        implements AlertDetails {

    static TransferDetails of(Transfer transfer) {
        return new TransferDetails(
                transfer.id(), transfer.fromTeam(), transfer.toTeam(), transfer.effectiveFrom(), transfer.reason());
    }

    @Override
    public Headline headline() {
        return Headline.ofTeam("headline.taken", effectiveFrom, toTeam);
    }

    @Override
    public List<Step> steps() {
        return List.of(Step.HAND_OVER, Step.CANCEL_OWN_APPOINTMENTS);
    }
}
