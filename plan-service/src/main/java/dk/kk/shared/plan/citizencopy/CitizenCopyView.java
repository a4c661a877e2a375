package dk.kk.shared.plan.citizencopy;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a citizen said of a plan and when they were given it, with all that was taken back. */
@Schema(name = "CitizenCopy")
public record CitizenCopyView(
        UUID planId, UUID citizenId, List<StatementEntry> statements, List<ReceiptEntry> receipts, long version) {
    static CitizenCopyView of(CitizenCopy copy) {
        return new CitizenCopyView(
                UUID.fromString(copy.stream().id()),
                copy.citizenId(),
                copy.statements(),
                copy.receipts(),
                copy.version());
    }
}
