package dk.kk.shared.citizen.stream;

import dk.kk.shared.platform.days.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** What was corrected of one citizen's days and not taken back, asked day by day. */
public final class SaidCorrections<V> {
    private final List<Said<V>> corrections = new ArrayList<>();

    /** @param said its place in the order */
    public record Said<V>(Period days, @Nullable V value, int said) {}

    public void correct(Period days, @Nullable V value, int said) {
        corrections.add(new Said<>(days, value, said));
    }

    /** False where nothing was corrected of exactly these days; of several the last goes. */
    public boolean withdraw(Period days) {
        var found = corrections.stream()
                .filter(correction -> correction.days().equals(days))
                .max(Comparator.comparing(Said::said));
        found.ifPresent(corrections::remove);
        return found.isPresent();
    }

    /** Days that were corrected, more often than not. */
    public Optional<Period> some(Random random) {
        return corrections.isEmpty() || random.nextInt(4) == 0
                ? Optional.empty()
                : Optional.of(
                        corrections.get(random.nextInt(corrections.size())).days());
    }

    public Optional<Said<V>> on(LocalDate day) {
        return corrections.stream()
                .filter(correction -> correction.days().contains(day))
                .max(Comparator.comparing(Said::said));
    }

    /** In the order in which they were said. */
    public List<Said<V>> standing() {
        return List.copyOf(corrections);
    }
}
