package dk.kk.shared.citizen.attachment;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A set of days as spans: in order, none meeting another. */
record Spans(List<Span> spans) {

    static Spans of(List<Span> any) {
        var united = new ArrayList<Span>();
        for (var next : any.stream().sorted(comparing(Span::from)).toList()) {
            var before = united.isEmpty() ? null : united.getLast();
            if (before == null || isBefore(before.to(), next.from())) {
                united.add(next);
            } else {
                united.set(united.size() - 1, new Span(before.from(), later(before.to(), next.to())));
            }
        }
        return new Spans(List.copyOf(united));
    }

    /** The days in both. */
    Spans and(Spans other) {
        var both = new ArrayList<Span>();
        for (var one : spans) {
            for (var two : other.spans) {
                var from = one.from().isBefore(two.from()) ? two.from() : one.from();
                var to = earlier(one.to(), two.to());
                if (to == null || from.isBefore(to)) {
                    both.add(new Span(from, to));
                }
            }
        }
        return of(both);
    }

    /** The days in this one alone. */
    Spans without(Spans other) {
        var gaps = new ArrayList<Span>();
        var start = LocalDate.MIN;
        for (var taken : other.spans) {
            if (start.isBefore(taken.from())) {
                gaps.add(new Span(start, taken.from()));
            }
            if (taken.to() == null) {
                return and(new Spans(gaps));
            }
            start = taken.to();
        }
        gaps.add(new Span(start, null));
        return and(new Spans(gaps));
    }

    /** The first day after which none follows; null while a span is open, or without any. */
    @Nullable
    LocalDate end() {
        return spans.isEmpty() ? null : spans.getLast().to();
    }

    private static boolean isBefore(@Nullable LocalDate end, LocalDate day) {
        return end != null && end.isBefore(day);
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate two) {
        return one == null || two == null ? null : one.isBefore(two) ? two : one;
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate two) {
        if (one == null || two == null) {
            return one == null ? two : one;
        }
        return one.isBefore(two) ? one : two;
    }
}
