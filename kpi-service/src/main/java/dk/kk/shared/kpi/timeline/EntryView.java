package dk.kk.shared.kpi.timeline;

import dk.kk.shared.kpi.figure.Wording;
import dk.kk.shared.kpi.ledger.Fact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something that was or is so of a citizen.
 *
 * @param from the day it began
 * @param until the first day on which it is so no more; null: it goes on, or is withheld
 * @param about null where it is withheld
 * @param code what it says of it, as the owning service does; what it is about where there is no more to say; null where it is withheld
 * @param ended why a BIF case was closed; null where nobody said so, of everything else, and where it is withheld
 * @param registeredAt since when the owning service has it so; null where it is withheld
 */
@Schema(name = "TimelineEntry")
record EntryView(
        LocalDate from,
        @Nullable LocalDate until,
        Side side,
        @Nullable About about,
        @Nullable String code,
        Wording texts,
        @Nullable EndReason ended,
        @Nullable Instant registeredAt,

        @Schema(
                description =
                        "Something of the other administration's that the caller may not see: only its side and its first day are told")
        boolean withheld) {

    static final String WITHHELD = "timeline-withheld";

    /** The newest first; of a day, what usually comes after stands first. */
    static final Comparator<EntryView> ORDER = Comparator.comparing(EntryView::from)
            .reversed()
            .thenComparing(EntryView::step, Comparator.reverseOrder())
            .thenComparing(EntryView::side)
            .thenComparing(entry -> String.valueOf(entry.code()))
            .thenComparing(entry -> String.valueOf(entry.registeredAt()))
            .thenComparing(entry -> String.valueOf(entry.until()))
            .thenComparing(entry -> String.valueOf(entry.ended()));

    /** @param administration the reader's */
    static EntryView of(Fact fact, String administration) {
        var about = About.of(fact.kind());
        var from = fact.days().from();
        if (!about.mayBeReadBy(administration)) {
            return new EntryView(from, null, about.side(), null, null, Wording.of(WITHHELD), null, null, true);
        }
        return new EntryView(
                from,
                fact.days().to(),
                about.side(),
                about,
                fact.code(),
                Wording.of(about.textOf(fact.code())),
                EndReason.of(fact.endedBecause()),
                fact.recordedAt(),
                false);
    }

    /** One that both sides may read. */
    static EntryView of(About about, String code, LocalDate from, @Nullable LocalDate until, Instant registeredAt) {
        return new EntryView(
                from, until, about.side(), about, code, Wording.of(about.textOf(code)), null, registeredAt, false);
    }

    private int step() {
        return about == null ? -1 : about.ordinal();
    }
}
