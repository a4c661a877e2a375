package dk.kk.shared.population;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Tables 1 and 2 and the three goals on a day, counted citizen by citizen from the files and from nothing else. */
public final class Expected {

    private static final int TOTAL = 6;

    private final List<Dossier> citizens;
    private final LocalDate day;

    Expected(Collection<Dossier> citizens, LocalDate day) {
        this.citizens =
                citizens.stream().filter(citizen -> citizen.hasBifCase(day)).toList();
        this.day = day;
    }

    /** Rows and columns as in {@link Published#TABLE_1}. */
    public List<List<Integer>> table1() {
        var table = new ArrayList<List<Integer>>();
        for (int row = 0; row <= Published.BIF_TOTAL; row++) {
            table.add(new ArrayList<>(Collections.nCopies(TOTAL + 1, 0)));
        }
        for (var citizen : citizens) {
            int column = citizen.match(day).column();
            count(table.get(Published.BIF_TOTAL), column);
            if (citizen.isShared(day)) {
                count(table.get(Published.SOF_TOTAL), column);
                count(table.get(citizen.mainGroup(day).ordinal()), column);
            }
        }
        return table;
    }

    /** The activation rate of one special-needs group in match 4-5: a row of table 2. */
    public Share activation(TargetGroup group) {
        return share(
                citizen -> isIn(GoalPopulation.SOF_MATCH_4_5, citizen) && citizen.mainGroup(day) == group,
                citizen -> citizen.isInTheActivationRate(day));
    }

    /** The activation rate of all of BIF's match 4-5. */
    public Share activationOfAllMatch45() {
        return share(citizen -> citizen.match(day).isFourOrFive(), citizen -> citizen.isInTheActivationRate(day));
    }

    public Share goal1(GoalPopulation population, int months) {
        return share(citizen -> isIn(population, citizen), citizen -> citizen.hasUpdatedSocialPlan(day, months));
    }

    public Share offeredASocialPlan(GoalPopulation population) {
        return share(citizen -> isIn(population, citizen), citizen -> citizen.wasOfferedASocialPlan(day));
    }

    /** Those with a job plan and a social action plan in force at once. */
    public Share bothPlans(GoalPopulation population) {
        return share(citizen -> isIn(population, citizen), citizen -> citizen.hasBothPlans(day));
    }

    public Share goal2(GoalPopulation population) {
        return share(citizen -> isIn(population, citizen), citizen -> citizen.isInTheActivationRate(day));
    }

    public Share goal3(GoalPopulation population) {
        return share(citizen -> isIn(population, citizen), citizen -> citizen.wasOnAnOfferWithinSixMonths(day));
    }

    /** Citizens with a current case on both sides, of those with a BIF case. */
    public Share shared() {
        return share(_ -> true, citizen -> citizen.isShared(day));
    }

    public Share sharedIfHousingCounts() {
        return share(_ -> true, citizen -> citizen.isSharedIfHousingCounts(day));
    }

    /** CPR numbers of the strategy population with these two teams. */
    public List<String> strategyCitizensWith(String bifTeam, String sofTeam) {
        return citizens.stream()
                .filter(citizen -> isIn(GoalPopulation.STRATEGY, citizen) && citizen.isWith(bifTeam, sofTeam, day))
                .map(Dossier::cpr)
                .toList();
    }

    /** Of the same, those one new enrolment would add to goal 3. */
    public List<String> strategyCitizensOutsideGoal3(String bifTeam, String sofTeam) {
        var with = strategyCitizensWith(bifTeam, sofTeam);
        return citizens.stream()
                .filter(citizen -> with.contains(citizen.cpr()) && !citizen.wasOnAnOfferWithinSixMonths(day))
                .map(Dossier::cpr)
                .toList();
    }

    /** How many statuses of SOF's statistics say otherwise than stands, by kind, of the citizens of teams whose codes begin so. */
    public SortedMap<String, Integer> disagreements(String teams) {
        var counted = new TreeMap<String, Integer>();
        citizens.stream()
                .filter(citizen -> citizen.isWithSof(teams, day))
                .flatMap(citizen -> citizen.disagreements().stream())
                .forEach(kind -> counted.merge(kind, 1, Integer::sum));
        return counted;
    }

    private boolean isIn(GoalPopulation population, Dossier citizen) {
        return citizen.isShared(day)
                && citizen.match(day).isFourOrFive()
                && (population == GoalPopulation.SOF_MATCH_4_5
                        || citizen.mainGroup(day).hasSpecialNeeds());
    }

    private Share share(Predicate<Dossier> denominator, Predicate<Dossier> numerator) {
        var counted = citizens.stream().filter(denominator).toList();
        return new Share((int) counted.stream().filter(numerator).count(), counted.size());
    }

    private static void count(List<Integer> row, int column) {
        row.set(column, row.get(column) + 1);
        row.set(TOTAL, row.get(TOTAL) + 1);
    }
}
