package dk.kk.shared.citizen.cpr;

import dk.kk.shared.platform.cpr.Cpr;
import dk.kk.shared.platform.imports.CprSwap;
import dk.kk.shared.platform.imports.CprSwap.Swapped;
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
    public List<@Nullable Swapped> swap(List<Cpr> cprs) {
        var known = numbers.citizens(cprs);
        return cprs.stream()
                .<@Nullable Swapped>map(cpr -> swapped(known.get(cpr)))
                .toList();
    }

    private static @Nullable Swapped swapped(@Nullable UUID citizen) {
        return citizen == null ? null : Swapped.of(citizen);
    }
}
