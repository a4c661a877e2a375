package dk.kk.shared.plan.coordination;

import dk.kk.shared.platform.testing.ToldEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What citizen-service and offer-service tell that coordination rests on. */
final class Told {
    private static final String AT = "2007-11-30T11:00:00Z";

    private Told() {}

    /** @param from null: not shared */
    static ToldEvent shared(UUID citizen, long version, @Nullable LocalDate from, @Nullable LocalDate to) {
        var rows = from == null ? List.of() : List.of(row(from, to));
        return new ToldEvent(
                "citizen",
                "shared-periods.changed",
                "shared-periods",
                citizen.toString(),
                version,
                citizen,
                Map.of("citizenId", citizen, "rows", rows));
    }

    private static Map<String, @Nullable Object> row(LocalDate from, @Nullable LocalDate to) {
        var row = new HashMap<String, @Nullable Object>();
        row.put("validFrom", from.toString());
        row.put("validTo", to == null ? null : to.toString());
        row.put("recordedAt", AT);
        row.put("supersededAt", null);
        return row;
    }

    static ToldEvent offer(UUID offer, String administration) {
        return offer(offer, 1, administration);
    }

    static ToldEvent offer(UUID offer, long version, String administration) {
        var state = Map.of("offerId", offer, "code", "T", "administration", administration);
        return new ToldEvent("offer", "offer.listed", "offer", offer.toString(), version, offer, state);
    }

    /** @param phases one after another; the version is how many */
    static ToldEvent enrolment(
            UUID id, UUID citizen, UUID offer, boolean imported, Instant decidedAt, List<String> phases) {
        var rows = phases.stream()
                .map(phase -> Map.of("phase", phase, "recordedAt", decidedAt.toString()))
                .toList();
        var state = Map.of(
                "enrolmentId",
                id,
                "citizenId",
                citizen,
                "offerId",
                offer,
                "origin",
                "LIVE",
                "imported",
                imported,
                "rows",
                rows);
        return new ToldEvent("offer", "enrolment.referred", "enrolment", id.toString(), phases.size(), citizen, state);
    }

    /** @param citizen as whom the alias is seen; null: parted */
    static ToldEvent merged(UUID alias, long version, @Nullable UUID citizen, UUID ever) {
        var state = new HashMap<String, @Nullable Object>();
        state.put("aliasId", alias);
        state.put("citizenId", citizen);
        state.put("rows", List.of(Map.of("citizenId", ever, "recordedAt", AT)));
        return new ToldEvent("citizen", "merge-alias.merged", "merge-alias", alias.toString(), version, alias, state);
    }
}
