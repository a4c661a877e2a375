package dk.kk.shared.population;

import static dk.kk.shared.population.Population.DAY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Every citizen's participation written out as courses. */
final class Enrolments {

    private static final LocalDate WINDOW_OPENS = LocalDate.of(2007, 5, 30);

    private Enrolments() {}

    static List<Row> of(List<Citizen> citizens) {
        return citizens.stream().flatMap(citizen -> rowsOf(citizen).stream()).toList();
    }

    private static List<Row> rowsOf(Citizen citizen) {
        var chance = Chance.of("enrolment", citizen.number());
        var courses = new ArrayList<Course>();
        if (citizen.participation() != Participation.NONE && chance.percent(15)) {
            courses.add(longAgo(chance));
        }
        courses.addAll(coursesOf(citizen.participation(), chance));
        var rows = new ArrayList<Row>();
        courses.forEach(course -> rows.add(course.row(citizen, rows.size() + 1)));
        return rows;
    }

    private static List<Course> coursesOf(Participation participation, Chance chance) {
        return switch (participation) {
            case RUNNING -> List.of(running(chance));
            case RUNNING_TWICE -> List.of(running(chance), running(chance));
            case RUNNING_UNREGISTERED -> List.of(running(chance).withoutOpera());
            case STARTED_ON_THE_DAY -> List.of(Course.running(Catalogue.inTheRate(chance), DAY, chance));
            case ENDED_ON_THE_DAY -> List.of(ended(DAY, chance));
            case ENDED_THE_DAY_BEFORE -> List.of(ended(DAY.minusDays(1), chance));
            case ENDED_IN_THE_WINDOW -> List.of(ended(inTheWindow(chance), chance));
            case ENDED_31_MAY -> List.of(ended(WINDOW_OPENS.plusDays(1), chance));
            case ENDED_30_MAY -> List.of(ended(WINDOW_OPENS, chance));
            case ENDED_29_MAY -> List.of(ended(WINDOW_OPENS.minusDays(1), chance));
            case ENDED_BEFORE_THE_WINDOW -> List.of(beforeTheWindow(chance));
            case ENDED_UNREGISTERED ->
                List.of(ended(inTheWindow(chance), chance).withoutOpera());
            case ON_AN_OFFER_OUTSIDE_THE_RATE ->
                List.of(Course.running(Catalogue.outsideTheRate(chance), sometime(chance), chance));
            case ON_A_SOCIAL_OFFER -> List.of(Course.running(Catalogue.ofSofAlone(chance), sometime(chance), chance));
            case NO_SHOW -> List.of(neverStarted("NO_SHOW", chance));
            case CANCELLED -> List.of(neverStarted("CANCELLED", chance));
            case WAITING -> List.of(Course.waiting(Catalogue.inTheRate(chance), chance));
            case NONE -> List.of();
        };
    }

    private static Course running(Chance chance) {
        return Course.running(Catalogue.inTheRate(chance), sometime(chance), chance);
    }

    private static Course ended(LocalDate end, Chance chance) {
        return Course.ended(Catalogue.inTheRate(chance), end, chance);
    }

    private static Course beforeTheWindow(Chance chance) {
        var end = chance.weekday(LocalDate.of(2006, 12, 4), WINDOW_OPENS.minusDays(2));
        return Course.ended(chance.percent(10) ? Catalogue.withdrawn() : Catalogue.inTheRate(chance), end, chance);
    }

    private static Course longAgo(Chance chance) {
        return ended(chance.weekday(LocalDate.of(2006, 9, 4), LocalDate.of(2006, 11, 24)), chance);
    }

    private static Course neverStarted(String phase, Chance chance) {
        return Course.neverStarted(Catalogue.inTheRate(chance), phase, inTheWindow(chance), chance);
    }

    /** Some began long before the six months and still run: an overlap, not a start, is what counts. */
    private static LocalDate sometime(Chance chance) {
        return chance.weekday(LocalDate.of(2006, 12, 4), DAY.minusDays(2));
    }

    private static LocalDate inTheWindow(Chance chance) {
        return chance.weekday(LocalDate.of(2007, 6, 4), DAY.minusDays(2));
    }
}
