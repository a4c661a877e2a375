package dk.kk.shared.population;

import static dk.kk.shared.population.Population.DAY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One current benefit each, and the ended one of an earlier case. */
final class Benefits {

    private Benefits() {}

    static List<Row> of(List<Citizen> citizens) {
        return citizens.stream()
                .flatMap(citizen -> benefitsOf(citizen).stream())
                .toList();
    }

    private static List<Row> benefitsOf(Citizen citizen) {
        var benefits = new ArrayList<Row>();
        var earlier = BifCases.earlier(citizen);
        if (earlier != null) {
            benefits.add(row(citizen, 1, "CASH_BENEFIT", earlier.opened(), earlier.closed()));
        }
        var opened = citizen.bif().opened();
        var granted = opened.plusDays(Chance.of("benefit", citizen.number()).between(0, 6));
        benefits.add(row(citizen, 2, BifCases.benefitType(citizen), granted.isAfter(DAY) ? DAY : granted, null));
        return benefits;
    }

    private static Row row(Citizen citizen, int sequence, String type, LocalDate started, @Nullable LocalDate ended) {
        return Row.of(Layout.BENEFITS, citizen.cpr(), citizen.keyed("Y", sequence), type, started, ended);
    }
}
