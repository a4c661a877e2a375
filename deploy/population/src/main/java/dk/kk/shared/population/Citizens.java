package dk.kk.shared.population;

import java.util.List;

/** Deals every trait, then puts the citizens together. */
final class Citizens {

    private final Dealt<Participation> participations;
    private final Dealt<Planning> plannings;
    private final Dealt<SofStanding> standings;
    private final Placings placings;
    private final CprNumbers cprNumbers = new CprNumbers();

    private Citizens(Quotas quotas, List<Slot> slots) {
        participations = Participations.of(quotas, slots);
        plannings = Plannings.of(slots);
        standings = SofStandings.of(quotas, slots, plannings);
        placings = new Placings(slots, participations);
    }

    static List<Citizen> of(Quotas quotas) {
        var slots = Slots.of(quotas);
        var citizens = new Citizens(quotas, slots);
        return slots.stream().map(citizens::citizen).toList();
    }

    private Citizen citizen(Slot slot) {
        var chance = Chance.of("person", slot.number());
        boolean woman = chance.percent(47);
        var participation = participations.of(slot);
        var planning = plannings.of(slot);
        var standing = standings.of(slot);
        return new Citizen(
                slot,
                cprNumbers.next(CprNumbers.birthday(chance), woman, chance),
                Names.given(woman, chance),
                Names.family(chance),
                participation,
                planning,
                Spells.bif(slot, participation),
                placings.bif(slot),
                standing,
                Spells.sof(slot, standing, planning),
                placings.sof(slot));
    }
}
