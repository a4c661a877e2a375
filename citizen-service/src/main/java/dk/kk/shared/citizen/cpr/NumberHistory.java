package dk.kk.shared.citizen.cpr;

import static java.util.Objects.requireNonNullElse;

import dk.kk.shared.platform.problem.RuleViolation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All numbers of a citizen in the order they were registered. Those that find are a row in time: each holds until the next one
 * begins. What may become of it, by {@link NumberReason}, is said here and nowhere else.
 */
record NumberHistory(List<HeldNumber> numbers) {

    /**
     * What a change does.
     *
     * @param replaced the current number until now
     * @param again the one before a wrongly registered one, when it is that which holds; null where the number is new
     * @param validFrom of a new number
     */
    record Step(
            HeldNumber replaced,
            @Nullable HeldNumber again,
            @Nullable LocalDate validFrom) {}

    HeldNumber current() {
        return numbers.stream().filter(HeldNumber::isCurrent).findFirst().orElseThrow();
    }

    /** The one that the current number replaced. */
    Optional<HeldNumber> former() {
        return numbers.stream()
                .filter(number -> number.finds() && !number.isCurrent())
                .reduce((earlier, later) -> later);
    }

    /** The first day on which another number held; null for one that nothing has replaced, and for one that never was theirs. */
    @Nullable
    LocalDate endOf(HeldNumber number) {
        return numbers.stream()
                .filter(next -> number.finds() && next.finds() && next.id() > number.id())
                .findFirst()
                .map(HeldNumber::validFrom)
                .orElse(null);
    }

    /**
     * @param held the number's row where it finds this citizen already
     * @throws RuleViolation that says which rule forbids it
     */
    Step change(NumberChange asked, @Nullable HeldNumber held, LocalDate today) {
        var current = current();
        var former = former();
        if (held != null) {
            return again(asked, held, current, former);
        }
        asked.reason().require(current.kind(), NumberKind.of(asked.number()), former.isEmpty());
        if (asked.reason() == NumberReason.WRONGLY_REGISTERED) {
            var day = asked.validFrom() == null ? current.validFrom() : asked.validFrom();
            former.ifPresent(before -> requireAfter(before, requireNonNullElse(day, today), today));
            return new Step(current, null, notAhead(day, today));
        }
        if (asked.validFrom() == null) {
            throw new RuleViolation("number-day-missing", "reason", asked.reason());
        }
        requireAfter(current, asked.validFrom(), today);
        return new Step(current, null, asked.validFrom());
    }

    /** A number of one's own comes again where it alone can: when the one that replaced it was a mistake. */
    private static Step again(NumberChange asked, HeldNumber held, HeldNumber current, Optional<HeldNumber> former) {
        if (held.isCurrent()) {
            throw new RuleViolation("number-held-already");
        }
        var undone = asked.reason() == NumberReason.WRONGLY_REGISTERED
                && former.filter(held::equals).isPresent();
        if (!undone) {
            throw new RuleViolation("number-held-before");
        }
        if (asked.validFrom() != null) {
            throw new RuleViolation("number-day-unwanted");
        }
        return new Step(current, held, null);
    }

    private static void requireAfter(HeldNumber before, LocalDate day, LocalDate today) {
        notAhead(day, today);
        var former = before.validFrom();
        if (former != null && !former.isBefore(day)) {
            throw new RuleViolation("number-before-former", "validFrom", day, "former", former);
        }
    }

    private static @Nullable LocalDate notAhead(@Nullable LocalDate day, LocalDate today) {
        if (day != null && day.isAfter(today)) {
            throw new RuleViolation("number-in-the-future", "validFrom", day);
        }
        return day;
    }
}
