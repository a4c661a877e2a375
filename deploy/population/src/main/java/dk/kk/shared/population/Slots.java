package dk.kk.shared.population;

import static dk.kk.shared.population.MatchCode.COARSELY_MATCHED;
import static dk.kk.shared.population.MatchCode.NOT_MATCHED;
import static dk.kk.shared.population.MatchCode.ON_SICKNESS_BENEFIT;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Opens table 1's cells into one slot per citizen, in random order, numbered from 1. */
final class Slots {

    private static final Shares<MatchCode> SIXTH_COLUMN =
            Shares.mostly(NOT_MATCHED).and(350, ON_SICKNESS_BENEFIT).and(250, COARSELY_MATCHED);

    private final Chance chance = Chance.of("slots");
    private final List<Slot> unnumbered = new ArrayList<>();

    private Slots() {}

    static List<Slot> of(Quotas quotas) {
        var slots = new Slots();
        quotas.shared().forEach(slots::open);
        slots.open(null, quotas.bifOnly());
        return slots.numbered();
    }

    private void open(@Nullable TargetGroup group, List<Integer> cells) {
        for (int column = 0; column < 5; column++) {
            var match = MatchCode.values()[column];
            unnumbered.addAll(Collections.nCopies(cells.get(column), new Slot(0, group, match)));
        }
        SIXTH_COLUMN.deal(cells.get(5), chance).forEach(match -> unnumbered.add(new Slot(0, group, match)));
    }

    private List<Slot> numbered() {
        var numbered = new ArrayList<Slot>();
        for (var slot : chance.shuffled(unnumbered)) {
            numbered.add(new Slot(numbered.size() + 1, slot.mainGroup(), slot.match()));
        }
        return numbered;
    }
}
