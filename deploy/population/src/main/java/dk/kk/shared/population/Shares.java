package dk.kk.shared.population;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * A stated distribution: one value for most, per mille for others. It is dealt, not drawn: of 1,000 citizens 25 per mille are exactly 25, so that
 * the documented share is the true one.
 */
record Shares<T>(T most, SequencedMap<T, Integer> perMille) {

    static <T> Shares<T> mostly(T most) {
        return new Shares<>(most, new LinkedHashMap<>());
    }

    Shares<T> and(int perMille, T value) {
        var more = new LinkedHashMap<>(this.perMille);
        more.put(value, perMille);
        return new Shares<>(most, more);
    }

    /** The values for a pool of this size, in random order. */
    List<T> deal(int size, Chance chance) {
        var dealt = new ArrayList<T>(size);
        for (Map.Entry<T, Integer> share : perMille.entrySet()) {
            long count = Math.min(Math.round(size * share.getValue() / 1000.0), size - dealt.size());
            dealt.addAll(Collections.nCopies((int) count, share.getKey()));
        }
        dealt.addAll(Collections.nCopies(size - dealt.size(), most));
        return chance.shuffled(dealt);
    }

    /** One value by itself, with the shares as chances. */
    T draw(Chance chance) {
        int left = chance.between(0, 999);
        for (Map.Entry<T, Integer> share : perMille.entrySet()) {
            left -= share.getValue();
            if (left < 0) {
                return share.getKey();
            }
        }
        return most;
    }
}
