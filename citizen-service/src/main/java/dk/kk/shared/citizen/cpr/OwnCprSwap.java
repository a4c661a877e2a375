package dk.kk.shared.citizen.cpr;

import dk.kk.shared.platform.cpr.Cpr;
import dk.kk.shared.platform.imports.CprSwap;
import dk.kk.shared.platform.imports.CprSwap.SwappedCpr;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The swap of citizen-service itself: asks its own blind index. */
@Singleton
class OwnCprSwap implements CprSwap {
    private final CprNumbers numbers;

    OwnCprSwap(CprNumbers numbers) {
        this.numbers = numbers;
    }

    @Override
    public List<@Nullable SwappedCpr> swap(List<Cpr> cprs) {
        var known = numbers.citizens(cprs);
        return cprs.stream()
                .<@Nullable SwappedCpr>map(cpr -> swapped(known.get(cpr)))
                .toList();
    }

    private static @Nullable SwappedCpr swapped(@Nullable UUID citizen) {
        return citizen == null ? null : SwappedCpr.of(citizen);
    }
}
