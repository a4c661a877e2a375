package dk.kk.shared.kpi.status;

import dk.kk.shared.kpi.figure.Table1View;
import dk.kk.shared.kpi.figure.Table2View;
import dk.kk.shared.kpi.measurement.Measurement;
import java.time.LocalDate;
import java.util.UUID;

/** Tables 1 and 2 of a measurement. */
record ToldTables(UUID measurement, LocalDate asOf, LocalDate knownAt, Table1View table1, Table2View table2) {

    static ToldTables of(Measurement measurement, CitedFigures figures) {
        return new ToldTables(
                measurement.id(), measurement.asOf(), measurement.knownAt(), figures.table1(), figures.table2());
    }
}
