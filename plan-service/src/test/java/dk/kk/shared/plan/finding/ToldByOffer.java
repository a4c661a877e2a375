package dk.kk.shared.plan.finding;

import dk.kk.shared.platform.testing.ToldEvent;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What offer-service tells of offers, courses and stops. */
final class ToldByOffer {
    private ToldByOffer() {}

    static ToldEvent offer(UUID offer, String administration, int weeklyHours) {
        var state = Map.of("offerId", offer, "administration", administration, "weeklyHours", weeklyHours);
        return new ToldEvent("offer", "offer.listed", "offer", offer.toString(), 1, offer, state);
    }

    static ToldEvent started(UUID enrolment, long version, UUID citizen, UUID offer, LocalDate from) {
        return enrolment(enrolment, version, citizen, offer, "STARTED", from);
    }

    static ToldEvent cancelled(UUID enrolment, long version, UUID citizen, UUID offer) {
        return enrolment(enrolment, version, citizen, offer, "CANCELLED", null);
    }

    static ToldEvent planned(UUID enrolment, UUID citizen, UUID offer, LocalDate from) {
        return enrolment(enrolment, 1, citizen, offer, Map.of("phase", "REFERRED", "plannedStart", from.toString()));
    }

    static ToldEvent paused(
            UUID enrolment, long version, UUID citizen, UUID offer, LocalDate from, LocalDate pausedOn) {
        var row = Map.of("phase", "PAUSED", "actualStart", from.toString(), "pausedOn", pausedOn.toString());
        return enrolment(enrolment, version, citizen, offer, row);
    }

    private static ToldEvent enrolment(
            UUID enrolment, long version, UUID citizen, UUID offer, Map<String, String> told) {
        var row = new HashMap<String, Object>(told);
        row.put("recordedAt", "2007-11-01T10:00:00Z");
        var state = Map.of(
                "enrolmentId",
                enrolment,
                "citizenId",
                citizen,
                "offerId",
                offer,
                "imported",
                true,
                "rows",
                List.of(row));
        return new ToldEvent("offer", "enrolment.changed", "enrolment", enrolment.toString(), version, citizen, state);
    }

    private static ToldEvent enrolment(
            UUID enrolment, long version, UUID citizen, UUID offer, String phase, @Nullable LocalDate actualStart) {
        var row = new HashMap<String, @Nullable Object>();
        row.put("phase", phase);
        row.put("plannedStart", "2007-11-01");
        row.put("actualStart", actualStart == null ? null : actualStart.toString());
        row.put("recordedAt", "2007-11-01T10:00:00Z");
        var state = Map.of(
                "enrolmentId",
                enrolment,
                "citizenId",
                citizen,
                "offerId",
                offer,
                "imported",
                true,
                "rows",
                List.of(row));
        return new ToldEvent("offer", "enrolment.started", "enrolment", enrolment.toString(), version, citizen, state);
    }

    static ToldEvent stop(UUID stop, long version, UUID citizen, String phase, LocalDate eventOn) {
        var state = Map.of(
                "stopId",
                stop,
                "citizenId",
                citizen,
                "ground",
                "SANCTION",
                "phase",
                phase,
                "eventOn",
                eventOn.toString());
        return new ToldEvent(
                "offer", "benefit-stop.considered", "benefit-stop", stop.toString(), version, citizen, state);
    }
}
