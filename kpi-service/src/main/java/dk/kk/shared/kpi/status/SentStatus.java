package dk.kk.shared.kpi.status;

import dk.kk.shared.kpi.status.CommitteeStatusResource.MakeStatus;
import dk.kk.shared.kpi.status.CommitteeStatusResource.SetBasis;
import dk.kk.shared.kpi.status.CommitteeStatusResource.WriteText;
import dk.kk.shared.platform.cpr.Cpr;
import dk.kk.shared.platform.days.Days;
import dk.kk.shared.platform.http.IfMatch;
import dk.kk.shared.platform.problem.RuleViolation;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/**
 * The fields of any form of a status as they were typed.
 *
 * @param scheduled {@code SOCIAL_SERVICES-2010}
 * @param version of the status on the page that was sent
 */
record SentStatus(
        @RestForm @Nullable Long version,
        @RestForm @Nullable String scheduled,
        @RestForm @Nullable String day,
        @RestForm @Nullable List<String> measurements,
        @RestForm @Nullable String wording) {

    @Nullable
    IfMatch ifMatch() {
        return version == null ? null : new IfMatch(version);
    }

    MakeStatus made() {
        var chosen = ScheduledStatus.ALL.stream()
                .filter(one -> one.key().equals(scheduled))
                .findFirst()
                .orElseThrow(() -> missing("scheduled"));
        return new MakeStatus(chosen.committee(), chosen.year(), chosenDay(), chosenMeasurements());
    }

    SetBasis basis() {
        return new SetBasis(chosenDay(), chosenMeasurements());
    }

    /** A browser ends lines with CR LF. */
    WriteText text() {
        if (wording == null || wording.indexOf('\0') >= 0) {
            throw missing("wording");
        }
        if (Cpr.standsIn(wording)) {
            throw new RuleViolation("cpr-misplaced", "field", "wording");
        }
        return new WriteText(wording.strip().replace("\r\n", "\n"));
    }

    private LocalDate chosenDay() {
        if (day == null || !Days.isDay(day)) {
            throw missing("day");
        }
        return Days.read(day);
    }

    private List<UUID> chosenMeasurements() {
        try {
            return measurements == null
                    ? List.of()
                    : measurements.stream().map(UUID::fromString).toList();
        } catch (IllegalArgumentException _) {
            throw missing("measurements");
        }
    }

    private static RuleViolation missing(String field) {
        return new RuleViolation("form-field-missing", "field", field);
    }
}
