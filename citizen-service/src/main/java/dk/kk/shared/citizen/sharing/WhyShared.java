package dk.kk.shared.citizen.sharing;

import static dk.kk.shared.citizen.directory.Administration.BIF;
import static dk.kk.shared.citizen.directory.Administration.SOF;
import static dk.kk.shared.citizen.sharing.SharedReason.COUNTS;
import static dk.kk.shared.citizen.sharing.SharedReason.COUNTS_UNTOLD;
import static dk.kk.shared.citizen.sharing.SharedReason.DOES_NOT_COUNT;
import static dk.kk.shared.citizen.sharing.SharedReason.DOES_NOT_COUNT_UNTOLD;
import static dk.kk.shared.citizen.sharing.SharedReason.ENDED;
import static dk.kk.shared.citizen.sharing.SharedReason.LATER;
import static dk.kk.shared.citizen.sharing.SharedReason.NOT_SHARED;
import static dk.kk.shared.citizen.sharing.SharedReason.NO_CASE;
import static dk.kk.shared.citizen.sharing.SharedReason.SHARED;
import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;

import dk.kk.shared.citizen.directory.Administration;
import dk.kk.shared.platform.days.Period;
import dk.kk.shared.platform.days.Periods;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Why a citizen is shared on a day, or is not: one sentence for the whole, then what each side has.
 *
 * @param since the first day of being shared without a gap; null where the citizen is not
 */
record WhyShared(@Nullable LocalDate since, List<Told> told) {

    /** A reason and what it is about; which of {@code caseType} and {@code day} there are says the reason. */
    record Told(
            SharedReason reason,
            @Nullable Administration administration,
            @Nullable KnownCase about,
            @Nullable LocalDate day) {}

    /** @param untold the sides of whose cases the reader may not know the kind */
    static WhyShared of(List<KnownCase> cases, LocalDate day, Set<Administration> untold) {
        var since = counting(cases, BIF).and(counting(cases, SOF)).periods().stream()
                .filter(period -> period.contains(day))
                .map(Period::from)
                .findFirst();
        var told = new ArrayList<Told>();
        told.add(since.map(first -> new Told(SHARED, null, null, first))
                .orElseGet(() -> new Told(NOT_SHARED, null, null, day)));
        for (var side : Administration.values()) {
            var theirs = cases.stream()
                    .filter(known -> known.isOf(side))
                    .sorted(comparing((KnownCase known) -> known.days().from()).thenComparing(KnownCase::type))
                    .toList();
            told.addAll(side(side, theirs, day, untold.contains(side)));
        }
        return new WhyShared(since.orElse(null), told);
    }

    private static List<Told> side(Administration side, List<KnownCase> theirs, LocalDate day, boolean untold) {
        var open = theirs.stream().filter(known -> known.isOpenOn(day)).toList();
        var counting =
                open.stream().filter(known -> known.type().countsAsShared()).toList();
        if (!counting.isEmpty()) {
            return each(untold ? COUNTS_UNTOLD : COUNTS, side, counting);
        }
        if (!open.isEmpty()) {
            return each(untold ? DOES_NOT_COUNT_UNTOLD : DOES_NOT_COUNT, side, open);
        }
        return List.of(closed(theirs, day)
                .map(last -> new Told(ENDED, side, null, last))
                .or(() -> theirs.stream()
                        .map(known -> known.days().from())
                        .min(naturalOrder())
                        .map(first -> new Told(LATER, side, null, first)))
                .orElseGet(() -> new Told(NO_CASE, side, null, null)));
    }

    private static List<Told> each(SharedReason reason, Administration side, List<KnownCase> cases) {
        return cases.stream()
                .map(known -> new Told(reason, side, known, known.days().from()))
                .toList();
    }

    private static Optional<LocalDate> closed(List<KnownCase> theirs, LocalDate day) {
        return theirs.stream()
                .filter(known -> known.isClosedBy(day))
                .flatMap(known -> Stream.ofNullable(known.days().to()))
                .max(naturalOrder());
    }

    private static Periods counting(List<KnownCase> cases, Administration side) {
        return new Periods(cases.stream()
                .filter(known -> known.isOf(side) && known.type().countsAsShared())
                .map(KnownCase::days)
                .toList());
    }
}
