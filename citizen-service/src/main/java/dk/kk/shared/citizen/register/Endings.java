package dk.kk.shared.citizen.register;

import static java.util.Comparator.comparing;

import dk.kk.shared.platform.problem.RuleViolation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All that was ever said of a citizen's ends, in the order it was said. */
record Endings(List<Ending> said) {
    static final Endings NONE = new Endings(List.of());

    Endings ended(LocalDate on, EndReason reason, LocalDate today, Instant at) {
        requireNotAhead("ending-in-the-future", on, today);
        said.stream()
                .filter(ending -> ending.supersededAt() == null)
                .map(Ending::returnedOn)
                .filter(Objects::nonNull)
                .filter(on::isBefore)
                .findFirst()
                .ifPresent(returned -> {
                    throw new RuleViolation("ending-before-return", "endedOn", on, "returnedOn", returned);
                });
        return with(Ending.of(on, reason, at));
    }

    Endings returned(LocalDate on, LocalDate today, Instant at) {
        requireNotAhead("return-in-the-future", on, today);
        var open = open().orElseThrow();
        if (!on.isAfter(open.endedOn())) {
            throw new RuleViolation("return-before-ending", "returnedOn", on, "endedOn", open.endedOn());
        }
        return new Endings(closed(at, null)).with(open.returned(on, at));
    }

    /** It never was. */
    Endings corrected(EndingMistake why, Instant at) {
        return new Endings(closed(at, why));
    }

    /** The last return never was: the end before it holds again. Nobody has ended since. */
    Endings returnCorrected(ReturnMistake why, Instant at) {
        var mistaken = said.stream()
                .filter(ending -> ending.supersededAt() == null)
                .max(comparing(Ending::endedOn))
                .filter(ending -> ending.returnedOn() != null)
                .orElseThrow(() -> new RuleViolation("citizen-not-returned"));
        var rows = said.stream()
                .map(ending -> ending.equals(mistaken) ? ending.superseded(at, why.ofEnding()) : ending)
                .toList();
        return new Endings(rows).with(Ending.of(mistaken.endedOn(), mistaken.reason(), at));
    }

    Optional<Ending> open() {
        return said.stream().filter(Ending::isOpen).findFirst();
    }

    private List<Ending> closed(Instant at, @Nullable EndingMistake why) {
        return said.stream()
                .map(ending -> ending.isOpen() ? ending.superseded(at, why) : ending)
                .toList();
    }

    Endings with(Ending more) {
        return new Endings(Stream.concat(said.stream(), Stream.of(more)).toList());
    }

    /** As other services may know them: what was so for no moment is left out. */
    List<ToldEnding> told() {
        return said.stream()
                .filter(ending ->
                        ending.supersededAt() == null || ending.recordedAt().isBefore(ending.supersededAt()))
                .map(ending -> new ToldEnding(
                        ending.endedOn(),
                        ending.returnedOn(),
                        ending.reason(),
                        ending.recordedAt(),
                        ending.supersededAt()))
                .toList();
    }

    record ToldEnding(
            LocalDate endedOn,
            @Nullable LocalDate returnedOn,
            EndReason reason,
            Instant recordedAt,
            @Nullable Instant supersededAt) {}

    private static void requireNotAhead(String code, LocalDate on, LocalDate today) {
        if (on.isAfter(today)) {
            throw new RuleViolation(code, "day", on);
        }
    }
}
