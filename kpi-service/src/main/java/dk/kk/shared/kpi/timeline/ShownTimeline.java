package dk.kk.shared.kpi.timeline;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dk.kk.shared.platform.page.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A timeline as its page shows it.
 *
 * @param knownAt null: as known now
 * @param hidesSome something of it is withheld from the reader
 */
record ShownTimeline(UUID citizenId, @Nullable LocalDate knownAt, List<Year> years, boolean hidesSome) {

    /** @param number as text: a year has no thousands */
    record Year(String number, List<Entry> entries) {}

    /**
     * @param words in the reader's language
     * @param last the last day on which it is so; null: it goes on, or is not told
     * @param ended why it is so no more, in the reader's language; null where nobody said so
     */
    record Entry(
            LocalDate from,
            @Nullable LocalDate last,
            Side side,
            String words,
            @Nullable String ended,
            boolean withheld) {

        private static Entry of(EntryView entry, Language language) {
            var until = entry.until();
            var ended = entry.ended();
            return new Entry(
                    entry.from(),
                    until == null ? null : until.minusDays(1),
                    entry.side(),
                    entry.texts().in(language),
                    ended == null ? null : ended.texts().in(language),
                    entry.withheld());
        }

        public boolean isOneDay() {
            return from.equals(last);
        }
    }

    static ShownTimeline of(UUID citizen, @Nullable LocalDate knownAt, List<EntryView> entries, Language language) {
        var years = entries.stream()
                .map(entry -> Entry.of(entry, language))
                .collect(groupingBy(entry -> entry.from().getYear(), TreeMap::new, toList()))
                .descendingMap()
                .entrySet()
                .stream()
                .map(year -> new Year(Integer.toString(year.getKey()), year.getValue()))
                .toList();
        return new ShownTimeline(citizen, knownAt, years, entries.stream().anyMatch(EntryView::withheld));
    }
}
