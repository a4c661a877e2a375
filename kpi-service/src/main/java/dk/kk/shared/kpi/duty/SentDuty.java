package dk.kk.shared.kpi.duty;

import dk.kk.shared.kpi.duty.DutyResource.AddEvidence;
import dk.kk.shared.kpi.duty.DutyResource.MoveDuty;
import dk.kk.shared.kpi.duty.DutyResource.WriteText;
import dk.kk.shared.platform.days.Days;
import dk.kk.shared.platform.http.IfMatch;
import dk.kk.shared.platform.page.FormText;
import dk.kk.shared.platform.problem.RuleViolation;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/**
 * The fields of any form of a duty as they were typed; read as strictly as those of a body of the API.
 *
 * @param version of the duty on the page that was sent
 */
record SentDuty(
        @RestForm @Nullable Long version,
        @RestForm @Nullable String phase,
        @RestForm @Nullable String happenedOn,
        @RestForm @Nullable String reason,
        @RestForm @Nullable String wording,
        @RestForm @Nullable String shows,
        @RestForm @Nullable String figure,
        @RestForm @Nullable String figureDay,
        @RestForm @Nullable String place,
        @RestForm @Nullable String path) {
    static final SentDuty NONE = new SentDuty(null, null, null, null, null, null, null, null, null, null);

    @Nullable
    IfMatch ifMatch() {
        return version == null ? null : new IfMatch(version);
    }

    MoveDuty move() {
        var chosen = code("phase", phase, DutyPhase.class);
        if (chosen == null) {
            throw missing("phase");
        }
        return new MoveDuty(chosen, day("happenedOn", happenedOn), FormText.of("reason", reason));
    }

    WriteText text() {
        return new WriteText(Objects.requireNonNullElse(FormText.of("wording", wording), ""));
    }

    AddEvidence evidence() {
        var what = FormText.of("shows", shows);
        if (what == null) {
            throw missing("shows");
        }
        return new AddEvidence(
                what,
                code("figure", figure, EvidenceFigure.class),
                day("figureDay", figureDay),
                code("place", place, SuitePlace.class),
                FormText.of("path", path));
    }

    private static @Nullable LocalDate day(String field, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        if (!Days.isDay(typed)) {
            throw missing(field);
        }
        return Days.read(typed);
    }

    private static <E extends Enum<E>> @Nullable E code(String field, @Nullable String typed, Class<E> type) {
        return typed == null || typed.isBlank()
                ? null
                : Arrays.stream(type.getEnumConstants())
                        .filter(code -> code.name().equals(typed))
                        .findFirst()
                        .orElseThrow(() -> missing(field));
    }

    private static RuleViolation missing(String field) {
        return new RuleViolation("form-field-missing", "field", field);
    }
}
