package dk.kk.shared.population;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** The offers: what counts in the activation rate, what counts for goal 3 alone, and SOF's own that count for neither. */
final class Catalogue {

    private static final LocalDate FROM = LocalDate.of(2005, 1, 1);
    private static final String OUTSIDE_THE_RATE = "NONE";

    private static final Provider COURSES = new Provider("Kommunens kursuscenter", "P-KURSUS");
    private static final Provider EMPLOYERS = new Provider("Jobcentrenes virksomhedskontakt", "P-VIRKSOMHED");
    private static final Provider WORKSHOPS = new Provider("Kommunens værksteder", "P-VAERKSTED");
    private static final Provider LANGUAGE = new Provider("Kommunens sprogcenter", "P-SPROG");
    private static final Provider EMPLOYMENT = new Provider("Kommunens beskæftigelsescenter", "P-BESKAEFTIGELSE");
    private static final Provider REHABILITATION = new Provider("Kommunens revalideringscenter", "P-REVALIDERING");
    private static final Provider SOCIAL_CENTRES = new Provider("Socialcentrene", "P-SOCIAL");

    private static final List<Offer> OFFERS = List.of(
            bif("A01", "Vejledning og opkvalificering", COURSES, "ACTIVATION", 25),
            bif("A02", "Praktik i privat virksomhed", EMPLOYERS, "ACTIVATION", 30),
            bif("A03", "Praktik i kommunen", EMPLOYERS, "ACTIVATION", 30),
            bif("A04", "Værksted for træ og metal", WORKSHOPS, "ACTIVATION", 20),
            bif("A05", "Køkken og kantine", WORKSHOPS, "ACTIVATION", 20),
            bif("A06", "Parker og natur", WORKSHOPS, "ACTIVATION", 15),
            bif("A07", "Jobsøgning med mentor", COURSES, "ACTIVATION", 12),
            bif("A08", "Dansk og arbejde", LANGUAGE, "ACTIVATION", 18),
            bif("A09", "Kombinationspakke", EMPLOYMENT, "ACTIVATION", 10),
            bif("A10", "Job med løntilskud", EMPLOYERS, "ACTIVATION", 37),
            bif("R01", "Revalidering, uddannelse", REHABILITATION, "VOCATIONAL_REHABILITATION", 30),
            bif("R02", "Revalidering, virksomhed", REHABILITATION, "VOCATIONAL_REHABILITATION", 25),
            bif("F01", "Forrevalidering", REHABILITATION, "PRE_VOCATIONAL_REHABILITATION", 15),
            bif("F02", "Forrevalidering, nedsat tid", REHABILITATION, "PRE_VOCATIONAL_REHABILITATION", 8),
            bif("K01", "Afklaring af arbejdsevne", EMPLOYMENT, OUTSIDE_THE_RATE, 10),
            bif("K02", "Samtaleforløb med psykolog", EMPLOYMENT, OUTSIDE_THE_RATE, 3),
            new Offer("S01", "Værested med aftalt fremmøde", SOCIAL_CENTRES, "SOF", "NONE", true, 10, FROM, null),
            new Offer("S02", "Værested", SOCIAL_CENTRES, "SOF", "NONE", false, 5, FROM, null),
            new Offer("S03", "Støtte- og kontaktperson", SOCIAL_CENTRES, "SOF", "NONE", false, 3, FROM, null),
            new Offer("S04", "Netværksgruppe for kvinder", SOCIAL_CENTRES, "SOF", "NONE", false, 4, FROM, null),
            new Offer(
                    "A90",
                    "Kortkursus (nedlagt)",
                    COURSES,
                    "BIF",
                    "ACTIVATION",
                    true,
                    20,
                    FROM,
                    LocalDate.of(2007, 7, 1)));

    /** Of a hundred courses in the rate, 86 are activation, 6 vocational and 8 pre-vocational rehabilitation. */
    private static final Shares<String> IN_THE_RATE =
            Shares.mostly("ACTIVATION").and(60, "VOCATIONAL_REHABILITATION").and(80, "PRE_VOCATIONAL_REHABILITATION");

    private Catalogue() {}

    static List<Row> rows() {
        return OFFERS.stream().map(Offer::row).toList();
    }

    static Offer inTheRate(Chance chance) {
        var countsAs = IN_THE_RATE.draw(chance);
        return chance.pick(OFFERS.stream()
                .filter(offer -> offer.countsAs().equals(countsAs) && offer.validTo() == null)
                .toList());
    }

    static Offer outsideTheRate(Chance chance) {
        return chance.pick(OFFERS.stream()
                .filter(offer -> !offer.countsInTheRate() && offer.countsForGoal3())
                .toList());
    }

    static Offer ofSofAlone(Chance chance) {
        return chance.pick(
                OFFERS.stream().filter(offer -> !offer.countsForGoal3()).toList());
    }

    /** Withdrawn in July 2007; those who were on it before still were. */
    static Offer withdrawn() {
        return Objects.requireNonNull(OFFERS.getLast());
    }

    private static Offer bif(String code, String name, Provider provider, String countsAs, int weeklyHours) {
        return new Offer(code, name, provider, "BIF", countsAs, true, weeklyHours, FROM, null);
    }
}
