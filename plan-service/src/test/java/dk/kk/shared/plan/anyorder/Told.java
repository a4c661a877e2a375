package dk.kk.shared.plan.anyorder;

import dk.kk.shared.platform.testing.ToldEvent;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What citizen-service and offer-service tell, as far as it is read here. */
final class Told {
    private static final String AT = "2007-01-01T10:00:00Z";

    private Told() {}

    static ToldEvent responsible(UUID citizen, long version, String jobCentreTeam, String adultTeam) {
        var rows = List.of(responsible("BIF", jobCentreTeam), responsible("SOF", adultTeam));
        return citizens("responsibility", citizen, version, Map.of("citizenId", citizen, "rows", rows));
    }

    private static Map<String, @Nullable Object> responsible(String administration, String team) {
        var row = new HashMap<String, @Nullable Object>();
        row.put("administration", administration);
        row.put("team", team);
        row.put("centre", team.split("-", 2)[0]);
        row.put("caseworker", null);
        row.put("validFrom", "2000-01-01");
        row.put("recordedAt", AT);
        return row;
    }

    /** @param endedOn the first day on which they are the city's no more; null: they are */
    static ToldEvent life(UUID citizen, long version, @Nullable LocalDate endedOn) {
        var state = new HashMap<String, @Nullable Object>();
        state.put("citizenId", citizen);
        state.put("endedOn", endedOn == null ? null : endedOn.toString());
        return citizens("citizen", citizen, version, state);
    }

    /** @param citizen as whom the alias is seen; null: parted */
    static ToldEvent merged(UUID alias, long version, @Nullable UUID citizen, UUID ever) {
        var state = new HashMap<String, @Nullable Object>();
        state.put("aliasId", alias);
        state.put("citizenId", citizen);
        state.put("rows", List.of(Map.of("citizenId", ever, "recordedAt", AT)));
        return citizens("merge-alias", alias, version, state);
    }

    static ToldEvent offer(UUID offer, long version, String administration, int weeklyHours) {
        var state = Map.of("offerId", offer, "administration", administration, "weeklyHours", weeklyHours);
        return new ToldEvent("offer", "offer.listed", "offer", offer.toString(), version, offer, state);
    }

    /** @param rows all that was recorded of it; the version is how many */
    static ToldEvent enrolment(
            UUID id, UUID citizen, UUID offer, boolean imported, List<? extends Map<String, ?>> rows) {
        var state =
                Map.of("enrolmentId", id, "citizenId", citizen, "offerId", offer, "imported", imported, "rows", rows);
        return offers("enrolment", id, citizen, rows.size(), state);
    }

    /** @param minutes as recorded one after another; the version is how many */
    static ToldEvent attendance(UUID id, UUID citizen, LocalDate day, List<Integer> minutes) {
        var week = day.format(DateTimeFormatter.ISO_WEEK_DATE).substring(0, 8);
        var rows = minutes.stream().map(each -> Map.of("attendedMinutes", each)).toList();
        var state = Map.of("attendanceId", id, "citizenId", citizen, "week", week, "rows", rows);
        return offers("attendance", id, citizen, minutes.size(), state);
    }

    static ToldEvent stop(UUID id, long version, UUID citizen, String ground, String phase, LocalDate on) {
        var state =
                Map.of("stopId", id, "citizenId", citizen, "ground", ground, "phase", phase, "eventOn", on.toString());
        return offers("benefit-stop", id, citizen, version, state);
    }

    private static ToldEvent citizens(String kind, UUID citizen, long version, Object state) {
        return new ToldEvent("citizen", kind + ".changed", kind, citizen.toString(), version, citizen, state);
    }

    private static ToldEvent offers(String kind, UUID id, UUID citizen, long version, Object state) {
        return new ToldEvent("offer", kind + ".changed", kind, id.toString(), version, citizen, state);
    }
}
