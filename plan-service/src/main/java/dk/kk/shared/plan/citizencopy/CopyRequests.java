package dk.kk.shared.plan.citizencopy;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The requests of both sides' resources. */
public final class CopyRequests {
    private CopyRequests() {}

    /** @param words personal; they stay in this service */
    @Schema(name = "RecordStatement")
    public record RecordStatement(
            @NotBlank @Size(max = 4_000) String words,
            @NotNull LocalDate saidOn,
            @NotNull HowSaid how) {}

    /** @param planVersion the version of the plan that was given, as the citizen's version of it says */
    @Schema(name = "RecordReceipt")
    public record RecordReceipt(
            @NotNull @Min(1) Long planVersion,
            @NotNull LocalDate givenOn,
            @NotNull HowGiven how) {}

    @Schema(name = "WithdrawCopyEntry")
    public record WithdrawEntry(@NotNull WithdrawalReason reason) {}
}
