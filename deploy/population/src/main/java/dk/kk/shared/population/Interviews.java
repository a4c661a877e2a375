package dk.kk.shared.population;

import static dk.kk.shared.population.Population.DAY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The last year's interviews: those at which the current match groups were found, others that came to nothing, and those to come. */
final class Interviews {
    private static final LocalDate FIRST = DAY.minusYears(1);

    private final Citizen citizen;
    private final Chance chance;
    private final List<Row> rows = new ArrayList<>();

    private Interviews(Citizen citizen) {
        this.citizen = citizen;
        this.chance = Chance.of("interview", citizen.number());
    }

    static List<Row> of(List<Citizen> citizens) {
        return citizens.stream()
                .flatMap(citizen -> new Interviews(citizen).all().stream())
                .toList();
    }

    private List<Row> all() {
        var opened = citizen.bif().opened();
        var since = opened.isAfter(FIRST) ? opened : FIRST;
        if (since.isBefore(DAY) && chance.percent(8)) {
            var day = chance.weekday(since, DAY.minusDays(1));
            add(
                    day,
                    chance.percent(70) ? "NO_SHOW" : "CANCELLED",
                    citizen.bifPlacing().caseworker());
        }
        var assessed = MatchGroups.currentSince(citizen);
        if (!assessed.isBefore(since)) {
            add(assessed, "HELD", citizen.bifPlacing().caseworker());
        }
        if (chance.percent(25)) {
            var whoever = chance.percent(10) ? null : citizen.bifPlacing().caseworker();
            add(chance.weekday(DAY.plusDays(3), DAY.plusWeeks(12)), "PLANNED", whoever);
        }
        return rows;
    }

    private void add(LocalDate day, String phase, @Nullable String employee) {
        rows.add(Row.of(
                Layout.INTERVIEWS,
                citizen.cpr(),
                citizen.keyed("I", rows.size() + 1),
                day,
                kind(day),
                citizen.bifPlacing().team(),
                employee,
                phase));
    }

    private String kind(LocalDate day) {
        if (day.isBefore(citizen.bif().opened().plusWeeks(4))) {
            return "FIRST_MEETING";
        }
        var isFollowedUp = citizen.slot().match() == MatchCode.ON_SICKNESS_BENEFIT || chance.percent(20);
        return isFollowedUp ? "FOLLOW_UP" : "JOB_INTERVIEW";
    }
}
