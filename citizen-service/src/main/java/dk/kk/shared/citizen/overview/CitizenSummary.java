package dk.kk.shared.citizen.overview;

import com.fasterxml.jackson.annotation.JsonProperty;
import dk.kk.shared.citizen.cpr.NumberKind;
import dk.kk.shared.citizen.directory.Administration;
import dk.kk.shared.citizen.register.EndReason;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A citizen at a glance: today, as believed now.
 *
 * @param identity what kind of number the citizen has
 * @param shared has a case that counts on both sides today
 * @param isProtected has name and address protection today
 * @param matchGroup a code of {@code matchModel}; null when there is no assessment
 * @param responsible at most one for each administration
 * @param versions of each stream behind it, for {@code If-Match} there
 */
public record CitizenSummary(
        UUID id,
        String givenName,
        String familyName,
        LocalDate registeredOn,
        @Nullable LocalDate endedOn,
        @Nullable EndReason endReason,
        NumberKind identity,
        boolean shared,
        @JsonProperty("protected") boolean isProtected,
        @Nullable String matchGroup,
        @Nullable String matchModel,
        List<ResponsibleUnit> responsible,
        Map<String, Long> versions) {

    record ResponsibleUnit(
            Administration administration,
            String team,
            String centre,
            @Nullable String caseworker) {}
}
