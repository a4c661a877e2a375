package dk.kk.shared.population;

import static dk.kk.shared.population.Population.DAY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Every shared citizen's planning written out as plans, some after an earlier one that was declined or ended. */
final class SocialPlans {

    private SocialPlans() {}

    static List<Row> of(List<Citizen> citizens) {
        return citizens.stream().flatMap(citizen -> rowsOf(citizen).stream()).toList();
    }

    private static List<Row> rowsOf(Citizen citizen) {
        if (citizen.planning() == Planning.NONE) {
            return List.of();
        }
        var chance = Chance.of("social-plan", citizen.number());
        var plan = plan(citizen.planning(), chance);
        var plans = new ArrayList<PlanRow>();
        if (chance.percent(10)) {
            plans.add(before(plan, chance));
        }
        plans.add(plan);
        var rows = new ArrayList<Row>();
        plans.forEach(each -> rows.add(each.row(Layout.SOCIAL_PLANS, citizen, citizen.keyed("H", rows.size() + 1))));
        return rows;
    }

    private static PlanRow plan(Planning planning, Chance chance) {
        var recently = chance.weekday(LocalDate.of(2007, 1, 8), DAY.minusDays(2));
        var update = planning.lastUpdate(chance);
        if (update != null) {
            return chance.percent(50) ? made(update, chance) : followedUp(update, chance);
        }
        return switch (planning) {
            case OFFERED -> PlanRow.offered(recently);
            case DECLINED -> PlanRow.declined(recently.minusDays(chance.between(1, 60)), recently);
            case ENDED -> made(recently.minusDays(90), chance).ended(recently);
            case ENDED_ON_THE_DAY -> made(recently.minusDays(90), chance).ended(DAY);
            default -> throw new IllegalStateException("no plan for " + planning);
        };
    }

    private static PlanRow made(LocalDate made, Chance chance) {
        return PlanRow.made(made.minusDays(chance.between(1, 60)), made);
    }

    private static PlanRow followedUp(LocalDate followedUp, Chance chance) {
        var made = followedUp.minusDays(chance.between(60, 400));
        return PlanRow.followedUp(made.minusDays(chance.between(1, 60)), made, followedUp);
    }

    private static PlanRow before(PlanRow plan, Chance chance) {
        var over = plan.offeredOn().minusDays(chance.between(1, 30));
        return chance.percent(50)
                ? PlanRow.declined(over.minusDays(14), over)
                : made(over.minusDays(120), chance).ended(over);
    }
}
