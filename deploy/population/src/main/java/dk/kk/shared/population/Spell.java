package dk.kk.shared.population;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** From the first day on; to, but not including, the closing day. */
record Spell(LocalDate opened, @Nullable LocalDate closed) {

    static Spell openSince(LocalDate day) {
        return new Spell(day, null);
    }

    /** One that was over before this one began, some on the very day. */
    Spell earlier(Chance chance) {
        var end = opened.minusDays(chance.percent(10) ? 0 : chance.between(1, 400));
        return new Spell(end.minusDays(chance.between(60, 900)), end);
    }
}
