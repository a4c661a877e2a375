package dk.kk.shared.population;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** One trait of every citizen, dealt pool by pool. */
final class Dealt<T> {

    private final Map<Integer, T> byNumber = new HashMap<>();
    private final Chance chance;

    Dealt(String trait) {
        this.chance = Chance.of(trait);
    }

    void to(List<Slot> pool, Shares<T> shares) {
        var values = shares.deal(pool.size(), chance);
        for (int i = 0; i < pool.size(); i++) {
            byNumber.put(pool.get(i).number(), values.get(i));
        }
    }

    List<Slot> shuffled(List<Slot> pool) {
        return chance.shuffled(pool);
    }

    T of(Slot slot) {
        return Objects.requireNonNull(byNumber.get(slot.number()), () -> "nothing dealt to " + slot);
    }
}
