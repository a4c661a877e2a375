package dk.kk.shared.population;

import static dk.kk.shared.population.Population.DAY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The assessment that holds on the day, and for some the one before it, in another column of table 1: yesterday's answer, not today's. */
final class MatchGroups {

    private static final LocalDate OLDEST_CURRENT = LocalDate.of(2006, 1, 2);

    private MatchGroups() {}

    static List<Row> of(List<Citizen> citizens) {
        return citizens.stream()
                .flatMap(citizen -> assessmentsOf(citizen).stream())
                .toList();
    }

    /** The day of the interview at which the current group was found. */
    static LocalDate currentSince(Citizen citizen) {
        return assessedOn(citizen.bif().opened(), Chance.of("match-group", citizen.number()));
    }

    private static List<Row> assessmentsOf(Citizen citizen) {
        var chance = Chance.of("match-group", citizen.number());
        var match = citizen.slot().match();
        var opened = citizen.bif().opened();
        var current = assessedOn(opened, chance);
        var assessments = new ArrayList<Row>();
        boolean onTheDay = current.equals(DAY);
        if (match != MatchCode.ON_SICKNESS_BENEFIT && opened.isBefore(current) && (onTheDay || chance.percent(30))) {
            var earlier = chance.day(opened, current.minusDays(1));
            assessments.add(row(citizen, earlierCode(match, chance), earlier));
        }
        assessments.add(row(citizen, match, current));
        return assessments;
    }

    private static LocalDate assessedOn(LocalDate opened, Chance chance) {
        boolean onTheDay = chance.between(1, 1000) <= 1;
        var first = opened.isAfter(OLDEST_CURRENT) ? opened : OLDEST_CURRENT;
        return onTheDay ? DAY : chance.weekday(first, DAY);
    }

    private static MatchCode earlierCode(MatchCode match, Chance chance) {
        if (!match.isMatched()) {
            return MatchCode.THREE;
        }
        var choices = new ArrayList<>(List.of(MatchCode.NOT_MATCHED, MatchCode.values()[Math.abs(match.column() - 1)]));
        if (match != MatchCode.FIVE) {
            choices.add(MatchCode.values()[match.column() + 1]);
        }
        return chance.pick(choices);
    }

    private static Row row(Citizen citizen, MatchCode match, LocalDate from) {
        var assessor = citizen.bifPlacing().caseworker();
        return Row.of(Layout.MATCH_GROUPS, citizen.cpr(), MatchCode.MODEL, match.code(), from, assessor);
    }
}
