package dk.kk.shared.population;

import org.jspecify.annotations.Nullable;

/** One synthetic citizen: a slot of table 1 and everything dealt to it. The files say the rest. */
record Citizen(
        Slot slot,
        String cpr,
        String givenName,
        String familyName,
        Participation participation,
        Planning planning,
        Spell bif,
        Placing bifPlacing,
        SofStanding sofStanding,
        @Nullable Spell sof,
        Placing sofPlacing) {

    int number() {
        return slot.number();
    }

    /** Unique within a source, and nothing like a CPR number. */
    String keyed(String prefix, int sequence) {
        return "%s%05d-%d".formatted(prefix, number(), sequence);
    }

    Row person() {
        return Row.of(Layout.PERSONS, cpr, givenName, familyName);
    }
}
