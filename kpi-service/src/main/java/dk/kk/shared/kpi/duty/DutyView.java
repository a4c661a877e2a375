package dk.kk.shared.kpi.duty;

import dk.kk.shared.kpi.duty.DutyResource.AddEvidence;
import dk.kk.shared.platform.move.AllowedMove;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A duty as it stood at the end of a day.
 *
 * @param deadline null where the source names none
 * @param since when it came to its phase; null while nobody has said anything of it
 * @param allowedMoves from where it stands now, whatever day is shown; of the other administration's duty the text alone
 * @param version the newest one, whatever day is shown
 */
@Schema(name = "Duty")
public record DutyView(
        @Schema(description = "D1 to D9, and I1 to I5 of the initiatives", examples = "D1")
        String code,

        @Schema(description = "The duty that an initiative belongs to") @Nullable
        String partOf,

        BothLanguages title,
        List<Administration> responsible,

        @Nullable Due deadline,

        Source source,
        LocalDate asOf,
        DutyPhase phase,
        @Nullable LocalDate since,

        @Schema(description = "Always there of a delayed duty and of one that was given up") @Nullable
        String reason,

        @Schema(description = "The last day had passed, and the duty was neither implemented nor given up")
        boolean overdue,

        @Schema(description = "At most one of each administration, in Danish")
        List<Text> texts,

        List<Shown> evidence,
        List<AllowedMove> allowedMoves,
        long version) {

    /** @param lastDay how the suite reads the printed words */
    @Schema(name = "DutyDeadline")
    public record Due(BothLanguages asPrinted, LocalDate lastDay) {}

    /** @param quote Danish as printed, with a translation */
    @Schema(name = "DutySource")
    record Source(SourceDocument document, BothLanguages title, BothLanguages section, BothLanguages quote) {}

    @Schema(name = "DutyText")
    public record Text(Administration administration, String wording, Instant recordedAt) {}

    /** @param figureDay null: the figure as it stands when somebody looks */
    @Schema(name = "DutyEvidence")
    public record Shown(
            UUID id,
            Administration administration,
            String shows,
            @Nullable EvidenceFigure figure,
            @Nullable LocalDate figureDay,
            @Nullable SuitePlace place,
            @Nullable String path,
            Instant recordedAt) {
        static Shown of(DutyChange change) {
            var evidence = Objects.requireNonNull(change.evidence());
            return new Shown(
                    evidence.id(),
                    change.administration(),
                    evidence.shows(),
                    evidence.figure(),
                    evidence.figureDay(),
                    evidence.place(),
                    evidence.path(),
                    change.recordedAt());
        }
    }

    /** Whether that is the administration's text; without one it says nothing. */
    boolean says(Administration side, String wording) {
        return texts.stream()
                .filter(text -> text.administration() == side)
                .findFirst()
                .map(Text::wording)
                .orElse("")
                .equals(wording);
    }

    /** Whether the administration has put forward just that. */
    boolean shows(Administration side, AddEvidence asked) {
        return evidence.stream()
                .filter(shown -> shown.administration() == side)
                .anyMatch(shown -> asked.equals(new AddEvidence(
                        shown.shows(), shown.figure(), shown.figureDay(), shown.place(), shown.path())));
    }

    /** Moved by nobody. */
    static DutyView of(Duty duty, LocalDate day, @Nullable Instant knownAt) {
        return of(duty, day, knownAt, List.of());
    }

    static DutyView of(Duty duty, LocalDate day, @Nullable Instant knownAt, List<AllowedMove> allowedMoves) {
        var then = duty.on(day, knownAt);
        var due = duty.deadline();
        var source = duty.source();
        return new DutyView(
                duty.code(),
                duty.partOf(),
                duty.title(),
                duty.responsible().sides(),
                due == null ? null : new Due(due.asPrinted(), due.lastDay()),
                new Source(source.document(), source.document().title(), source.section(), source.quote()),
                day,
                then.phase(),
                then.since(),
                then.reason(),
                then.overdue(),
                then.texts().stream()
                        .map(text -> new Text(
                                text.administration(), Objects.requireNonNull(text.wording()), text.recordedAt()))
                        .toList(),
                then.evidence().stream().map(Shown::of).toList(),
                allowedMoves,
                duty.version());
    }
}
