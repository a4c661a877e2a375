package dk.kk.shared.population;

import static dk.kk.shared.population.Population.DAY;
import static dk.kk.shared.population.TargetGroup.DISABILITY;
import static dk.kk.shared.population.TargetGroup.IN_TREATMENT;
import static dk.kk.shared.population.TargetGroup.MENTALLY_ILL_AND_VULNERABLE;
import static dk.kk.shared.population.TargetGroup.WITHOUT_SPECIAL_NEEDS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Target groups as SOF dates them: the main one, others beside it that rank below it, and ones that are over. */
final class TargetGroups {

    private TargetGroups() {}

    static List<Row> of(List<Citizen> citizens) {
        return citizens.stream().flatMap(citizen -> groupsOf(citizen).stream()).toList();
    }

    private static List<Row> groupsOf(Citizen citizen) {
        var spell = citizen.sof();
        if (spell == null || citizen.sofStanding().isHousing()) {
            return List.of();
        }
        var chance = Chance.of("target-group", citizen.number());
        var main = citizen.slot().mainGroup();
        return main == null ? formerGroup(citizen, spell, chance) : currentGroups(citizen, main, spell, chance);
    }

    private static List<Row> currentGroups(Citizen citizen, TargetGroup main, Spell spell, Chance chance) {
        var rows = new ArrayList<Row>();
        var from = spell.opened();
        if (from.isBefore(DAY) && chance.percent(6)) {
            from = chance.percent(10) ? DAY : chance.day(from.plusDays(1), DAY);
            rows.add(row(citizen, outgrown(main), spell.opened(), from));
        }
        rows.add(row(citizen, main, from, null));
        for (var beside : beside(main, chance)) {
            rows.add(row(citizen, beside, chance.day(from, DAY), null));
        }
        return rows;
    }

    /** The group before: one of higher rank or of none, so that counting it today would move the citizen to another row. */
    private static TargetGroup outgrown(TargetGroup main) {
        return main == IN_TREATMENT ? WITHOUT_SPECIAL_NEEDS : TargetGroup.values()[main.ordinal() - 1];
    }

    private static List<TargetGroup> beside(TargetGroup main, Chance chance) {
        int drawn = chance.between(1, 100);
        return switch (main) {
            case IN_TREATMENT -> {
                if (drawn <= 3) {
                    yield List.of(DISABILITY, MENTALLY_ILL_AND_VULNERABLE);
                }
                yield drawn <= 8 ? List.of(DISABILITY) : drawn <= 30 ? List.of(MENTALLY_ILL_AND_VULNERABLE) : List.of();
            }
            case DISABILITY -> drawn <= 25 ? List.of(MENTALLY_ILL_AND_VULNERABLE) : List.of();
            case MENTALLY_ILL_AND_VULNERABLE, WITHOUT_SPECIAL_NEEDS -> List.of();
        };
    }

    private static List<Row> formerGroup(Citizen citizen, Spell spell, Chance chance) {
        boolean leftOpen = citizen.sofStanding() == SofStanding.FORMER_WITH_TARGET_GROUP_LEFT_OPEN;
        var group = chance.pick(List.of(MENTALLY_ILL_AND_VULNERABLE, WITHOUT_SPECIAL_NEEDS, WITHOUT_SPECIAL_NEEDS));
        return List.of(row(citizen, group, spell.opened(), leftOpen ? null : spell.closed()));
    }

    private static Row row(Citizen citizen, TargetGroup group, LocalDate from, @Nullable LocalDate to) {
        return Row.of(Layout.TARGET_GROUPS, citizen.cpr(), group, from, to);
    }
}
