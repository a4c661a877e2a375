package dk.kk.shared.population;

import static dk.kk.shared.population.Population.DAY;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** When a citizen's newest case on each side opened and closed: early enough for the courses and plans that follow. */
final class Spells {

    private static final LocalDate BEFORE_ANY_COURSE = LocalDate.of(2005, 12, 30);
    private static final LocalDate BEFORE_ANY_PLAN = LocalDate.of(2003, 2, 28);
    private static final LocalDate LAST_WEEK = LocalDate.of(2007, 11, 23);

    private Spells() {}

    static Spell bif(Slot slot, Participation participation) {
        var chance = Chance.of("bif-spell", slot.number());
        if (slot.match() == MatchCode.ON_SICKNESS_BENEFIT) {
            return Spell.openSince(chance.weekday(DAY.minusWeeks(51), LAST_WEEK));
        }
        if (participation != Participation.NONE || chance.percent(60)) {
            return Spell.openSince(chance.weekday(LocalDate.of(1999, 1, 4), BEFORE_ANY_COURSE));
        }
        boolean onTheDay = chance.between(1, 1000) <= 4;
        return Spell.openSince(onTheDay ? DAY : chance.weekday(BEFORE_ANY_COURSE, LAST_WEEK));
    }

    static @Nullable Spell sof(Slot slot, SofStanding standing, Planning planning) {
        var chance = Chance.of("sof-spell", slot.number());
        return switch (standing) {
            case CURRENT, CURRENT_AFTER_EARLIER -> Spell.openSince(currentSince(planning, chance));
            case OPENED_ON_THE_DAY -> Spell.openSince(DAY);
            case HOUSING, HOUSING_AFTER_EARLIER -> Spell.openSince(chance.weekday(LocalDate.of(1999, 1, 4), LAST_WEEK));
            case FORMER, FORMER_WITH_TARGET_GROUP_LEFT_OPEN ->
                until(chance.weekday(LocalDate.of(2003, 1, 6), DAY.minusDays(1)), chance);
            case FORMER_UNTIL_THE_DAY -> until(DAY, chance);
            case NEVER -> null;
        };
    }

    private static LocalDate currentSince(Planning planning, Chance chance) {
        if (planning != Planning.NONE) {
            return chance.weekday(LocalDate.of(1997, 1, 6), BEFORE_ANY_PLAN);
        }
        return chance.percent(70)
                ? chance.weekday(LocalDate.of(1997, 1, 6), LocalDate.of(2006, 12, 29))
                : chance.weekday(LocalDate.of(2007, 1, 2), LAST_WEEK);
    }

    private static Spell until(LocalDate closed, Chance chance) {
        return new Spell(closed.minusDays(chance.between(90, 1500)), closed);
    }
}
