package dk.kk.shared.notification.transferalert;

import dk.kk.shared.notification.alert.AlertDetails;
import dk.kk.shared.notification.known.Transfer;
import dk.kk.shared.notification.known.TransferReason;
import java.time.LocalDate;
import java.util.UUID;

/** What an alert shows of the transfer. */
public record TransferDetails(
        UUID transferId, String fromTeam, String toTeam, LocalDate effectiveFrom, TransferReason transferReason)
        implements AlertDetails {

    static TransferDetails of(Transfer transfer) {
        return new TransferDetails(
                transfer.id(), transfer.fromTeam(), transfer.toTeam(), transfer.effectiveFrom(), transfer.reason());
    }
}
