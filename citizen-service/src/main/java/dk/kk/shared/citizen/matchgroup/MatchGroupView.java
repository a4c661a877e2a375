package dk.kk.shared.citizen.matchgroup;

import static java.util.Comparator.comparing;

import dk.kk.shared.citizen.stream.DayStatements.Correction;
import dk.kk.shared.citizen.stream.TwoClocks;
import dk.kk.shared.platform.timeline.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A citizen's match group on a day.
 *
 * @param code on the day asked about; null when there is no assessment
 * @param assessedOn the day of the assessment that was the last by then; null without one, and with {@code knownAt}
 * @param nextAssessmentDue the last day on which the next one is in time: 3 months later; null where {@code assessedOn} is
 * @param corrections those that nobody has taken back, in the order they were said; null with {@code knownAt}
 * @param rows all days, as believed now or at {@code knownAt}
 */
record MatchGroupView(
        UUID citizenId,
        LocalDate asOf,
        @Nullable Instant knownAt,
        long version,
        @Nullable String model,
        @Nullable String code,
        @Nullable LocalDate assessedOn,
        @Nullable LocalDate nextAssessmentDue,
        @Nullable List<StandingCorrection> corrections,
        List<AssessmentRow> rows) {

    record StandingCorrection(
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable String model,
            @Nullable String code) {

        static StandingCorrection of(Correction<MatchGroup> correction) {
            var group = correction.value();
            return new StandingCorrection(
                    correction.days().from(),
                    correction.days().to(),
                    group == null ? null : group.model(),
                    group == null ? null : group.code());
        }
    }

    record AssessmentRow(
            String model,
            String code,
            @Nullable String assessedBy,
            @Nullable LocalDate interviewOn,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            Instant recordedAt,
            @Nullable Instant supersededAt) {

        static AssessmentRow of(Row<MatchGroup> row) {
            return new AssessmentRow(
                    row.value().model(),
                    row.value().code(),
                    row.value().assessedBy(),
                    row.value().interviewOn(),
                    row.validFrom(),
                    row.validTo(),
                    row.recordedAt(),
                    row.supersededAt());
        }
    }

    static MatchGroupView of(
            CitizenMatchGroup stream,
            TwoClocks clocks,
            LocalDate asOf,
            @Nullable LocalDate assessedOn,
            @Nullable List<Correction<MatchGroup>> corrections) {
        var believed = clocks.believed(stream.timeline().rows().stream()).toList();
        var onDay = believed.stream()
                .filter(row -> row.heldOn(asOf))
                .map(Row::value)
                .findFirst();
        return new MatchGroupView(
                stream.citizenId(),
                asOf,
                clocks.knownAt(),
                stream.version(),
                onDay.map(MatchGroup::model).orElse(null),
                onDay.map(MatchGroup::code).orElse(null),
                assessedOn,
                assessedOn == null ? null : Reassessment.dueAfter(assessedOn),
                corrections == null
                        ? null
                        : corrections.stream().map(StandingCorrection::of).toList(),
                believed.stream()
                        .map(AssessmentRow::of)
                        .sorted(comparing(AssessmentRow::validFrom))
                        .toList());
    }
}
