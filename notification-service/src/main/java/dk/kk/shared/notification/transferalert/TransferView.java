package dk.kk.shared.notification.transferalert;

import dk.kk.shared.notification.known.Administration;
import dk.kk.shared.notification.known.TransferReason;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who took the citizen from whom.
 *
 * @param effectiveFrom the first day on which the other team has the citizen
 */
@Schema(name = "TransferView")
public record TransferView(
        Administration administration, String fromTeam, String toTeam, LocalDate effectiveFrom, TransferReason reason) {

    /** @param administration whose teams they are */
    public static TransferView of(Administration administration, TransferDetails transfer) {
        return new TransferView(
                administration,
                transfer.fromTeam(),
                transfer.toTeam(),
                transfer.effectiveFrom(),
                transfer.transferReason());
    }
}
