package dk.kk.shared.population;

import java.util.List;
import java.util.stream.Stream;

/** People whom no file of the population knows, the same ones in the same order on every run: so that taking them in can be measured. */
public final class Newcomers {
    private final CprNumbers numbers = new CprNumbers();
    private int last;

    /** @param passedOver so many of the first are left out: somebody may have registered them */
    public Newcomers(int passedOver) {
        Population.november2007().rows(Layout.PERSONS).forEach(person -> numbers.take(person.get("cpr")));
        for (var left = passedOver; left > 0; left--) {
            next();
        }
    }

    /** The next ones, as rows of the {@code persons} file. */
    public List<Row> next(int people) {
        return Stream.generate(this::next).limit(people).toList();
    }

    /** That file of them. */
    public static String csv(List<Row> people) {
        return Csv.write(Layout.PERSONS, people);
    }

    private Row next() {
        var chance = Chance.of("newcomer", ++last);
        var woman = chance.percent(47);
        return Row.of(
                Layout.PERSONS,
                numbers.next(CprNumbers.birthday(chance), woman, chance),
                Names.given(woman, chance),
                Names.family(chance));
    }
}
