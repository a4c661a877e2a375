package dk.kk.shared.offer.sharing;

import dk.kk.shared.platform.days.Period;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The days on which a citizen has a case on both sides, as believed now. */
public record SharedDays(List<Period> periods) {
    private static final Pattern RANGE = Pattern.compile("\\[(\\d{4}-\\d{2}-\\d{2}),(\\d{4}-\\d{2}-\\d{2})?\\)");

    /** @param multirange as PostgreSQL writes it: <code>{[2007-03-01,2007-06-01),[2007-09-01,)}</code>; null: nothing was heard of the citizen */
    public static SharedDays read(@Nullable String multirange) {
        return new SharedDays(
                multirange == null
                        ? List.of()
                        : RANGE.matcher(multirange)
                                .results()
                                .map(range -> period(range.group(1), range.group(2)))
                                .toList());
    }

    private static Period period(String from, @Nullable String to) {
        return new Period(LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
    }

    public boolean contain(LocalDate day) {
        return periods.stream().anyMatch(period -> period.contains(day));
    }

    /** The first day after that one from which they are shared. */
    public Optional<LocalDate> nextBeginAfter(LocalDate day) {
        return periods.stream()
                .map(Period::from)
                .filter(from -> from.isAfter(day))
                .min(Comparator.naturalOrder());
    }
}
