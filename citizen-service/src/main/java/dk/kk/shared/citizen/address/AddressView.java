package dk.kk.shared.citizen.address;

import com.fasterxml.jackson.annotation.JsonProperty;
import dk.kk.shared.citizen.stream.TwoClocks;
import dk.kk.shared.platform.timeline.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * @param version null where the address is withheld
 * @param isProtected by name and address protection: today, whatever day is asked about
 * @param protectedUntil the first day without protection
 * @param withheld protected, and the caller has no case: whether there is an address at all is not told
 * @param address of the day asked about; null where none is known, and where it is withheld
 */
@Schema(name = "CitizenAddress")
public record AddressView(
        UUID citizenId,
        LocalDate asOf,
        @Nullable Instant knownAt,
        @Nullable Long version,
        @JsonProperty("protected") boolean isProtected,
        @Nullable LocalDate protectedUntil,
        boolean withheld,
        @Nullable Home address) {

    /**
     * @param careOf with whom the citizen lives
     * @param municipality its code: {@code 0101}
     * @param movedAway the day of the next move; null: the citizen still lives there
     */
    @Schema(name = "Home")
    public record Home(
            String street,
            @Nullable String careOf,
            String postalCode,
            String town,
            String municipality,
            LocalDate movedOn,
            @Nullable LocalDate movedAway,
            Instant recordedAt,
            @Nullable Instant supersededAt) {

        static Home of(Row<Move> row) {
            var move = row.value();
            return new Home(
                    move.street(),
                    move.careOf(),
                    move.postalCode(),
                    move.town(),
                    move.municipality(),
                    row.validFrom(),
                    row.validTo(),
                    row.recordedAt(),
                    row.supersededAt());
        }
    }

    static AddressView withheld(UUID citizenId, TwoClocks clocks, LocalDate today, LocalDate until) {
        return new AddressView(citizenId, clocks.asOf(today), clocks.knownAt(), null, true, until, true, null);
    }

    static AddressView of(CitizenAddress stream, TwoClocks clocks, LocalDate today, @Nullable LocalDate until) {
        var asOf = clocks.asOf(today);
        var home = clocks.believed(stream.timeline().rows().stream())
                .filter(row -> row.heldOn(asOf))
                .findFirst()
                .map(Home::of)
                .orElse(null);
        return new AddressView(
                stream.citizenId(), asOf, clocks.knownAt(), stream.version(), until != null, until, false, home);
    }
}
