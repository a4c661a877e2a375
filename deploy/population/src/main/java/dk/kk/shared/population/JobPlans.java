package dk.kk.shared.population;

import static dk.kk.shared.population.Population.DAY;

import java.time.LocalDate;
import java.util.List;

/** Job plans: the better the match, the likelier there is one. None for a case that is younger than a month. */
final class JobPlans {

    private static final LocalDate OLDEST = LocalDate.of(2006, 1, 2);

    private JobPlans() {}

    static List<Row> of(List<Citizen> citizens) {
        return citizens.stream().flatMap(citizen -> rowsOf(citizen).stream()).toList();
    }

    private static List<Row> rowsOf(Citizen citizen) {
        var chance = Chance.of("job-plan", citizen.number());
        var first = citizen.bif().opened().plusDays(28);
        if (first.isAfter(DAY)
                || !chance.percent(percentWithAPlan(citizen.slot().match()))) {
            return List.of();
        }
        var plan = plan(first.isBefore(OLDEST) ? OLDEST : first, chance);
        return List.of(plan.row(Layout.JOB_PLANS, citizen, citizen.keyed("J", 1)));
    }

    private static int percentWithAPlan(MatchCode match) {
        return switch (match) {
            case ONE, TWO, THREE -> 90;
            case FOUR -> 75;
            case FIVE -> 50;
            case NOT_MATCHED, COARSELY_MATCHED -> 30;
            case ON_SICKNESS_BENEFIT -> 15;
        };
    }

    private static PlanRow plan(LocalDate first, Chance chance) {
        var made = chance.day(first, DAY);
        var offered = made.minusDays(chance.between(0, 14));
        var later = chance.day(made, DAY);
        int drawn = chance.between(1, 100);
        if (drawn <= 5) {
            return PlanRow.offered(offered);
        }
        if (drawn <= 7) {
            return PlanRow.declined(offered, made);
        }
        if (drawn <= 15) {
            return PlanRow.made(offered, made).ended(later);
        }
        return drawn <= 60 ? PlanRow.made(offered, made) : PlanRow.followedUp(offered, made, later);
    }
}
