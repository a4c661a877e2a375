package dk.kk.shared.citizen.cpr;

import static dk.kk.shared.citizen.cpr.NumberReason.REAL_NUMBER_GIVEN;
import static dk.kk.shared.citizen.cpr.NumberReason.WRONGLY_REGISTERED;
import static java.util.Objects.requireNonNull;

import dk.kk.shared.platform.cpr.Cpr;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The oracle: each citizen's numbers are a stack. A new number goes on top; one that was a mistake is taken off. */
class StackedNumbers {
    private final Map<UUID, List<Stacked>> stacks = new LinkedHashMap<>();

    private record Stacked(Cpr number, @Nullable LocalDate from) {}

    record Found(UUID citizen, boolean former, @Nullable LocalDate replacedOn) {}

    Optional<Found> find(Cpr number) {
        return stacks.keySet().stream()
                .flatMap(citizen -> found(citizen, number).stream())
                .findFirst();
    }

    private Optional<Found> found(UUID citizen, Cpr number) {
        var stack = requireNonNull(stacks.get(citizen));
        var top = stack.size() - 1;
        return IntStream.rangeClosed(0, top)
                .filter(at -> stack.get(at).number().equals(number))
                .mapToObj(at -> new Found(
                        citizen, at < top, at < top ? stack.get(at + 1).from() : null))
                .findFirst();
    }

    /** The one that the citizen's number replaced. */
    Optional<Cpr> former(UUID citizen) {
        var stack = requireNonNull(stacks.get(citizen));
        return stack.size() < 2
                ? Optional.empty()
                : Optional.of(stack.get(stack.size() - 2).number());
    }

    /** False where somebody has or had the number. */
    boolean register(UUID citizen, Cpr number) {
        if (find(number).isPresent()) {
            return false;
        }
        stacks.put(citizen, new ArrayList<>(List.of(new Stacked(number, null))));
        return true;
    }

    /** False where it may not be. */
    boolean change(UUID citizen, NumberChange asked, LocalDate today) {
        var stack = requireNonNull(stacks.get(citizen));
        var wrong = asked.reason() == WRONGLY_REGISTERED;
        if (find(asked.number()).isPresent()) {
            var isUnder =
                    stack.size() > 1 && stack.get(stack.size() - 2).number().equals(asked.number());
            if (!wrong || asked.validFrom() != null || !isUnder) {
                return false;
            }
            stack.removeLast();
            return true;
        }
        var top = stack.getLast();
        var below = wrong ? (stack.size() > 1 ? stack.get(stack.size() - 2) : null) : top;
        var from = wrong && asked.validFrom() == null ? top.from() : asked.validFrom();
        if (!fits(asked, top.number(), wrong && below == null) || !follows(from, below, today, wrong)) {
            return false;
        }
        if (wrong) {
            stack.removeLast();
        }
        stack.add(new Stacked(asked.number(), from));
        return true;
    }

    private static boolean fits(NumberChange asked, Cpr top, boolean anything) {
        var before = top.isReplacement();
        var after = asked.number().isReplacement();
        if (asked.reason() == REAL_NUMBER_GIVEN) {
            return before && !after;
        }
        return anything || before == after;
    }

    private static boolean follows(
            @Nullable LocalDate from, @Nullable Stacked below, LocalDate today, boolean mayBeUnknown) {
        if (from == null) {
            return mayBeUnknown;
        }
        return !from.isAfter(today) && (below == null || below.from() == null || from.isAfter(below.from()));
    }
}
