package dk.kk.shared.kpi.status;

import dk.kk.shared.kpi.status.CommitteeStatusResource.MakeStatus;
import dk.kk.shared.kpi.status.CommitteeStatusResource.SetBasis;
import dk.kk.shared.kpi.status.CommitteeStatusResource.WriteText;
import dk.kk.shared.platform.days.Days;
import dk.kk.shared.platform.http.IfMatch;
import dk.kk.shared.platform.page.FormText;
import dk.kk.shared.platform.problem.RuleViolation;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
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

    /** Empty, it takes the text away. */
    WriteText text() {
        if (wording == null) {
            throw missing("wording");
        }
        return new WriteText(Objects.requireNonNullElse(FormText.of("wording", wording), ""));
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
