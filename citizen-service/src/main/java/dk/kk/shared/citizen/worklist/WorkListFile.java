package dk.kk.shared.citizen.worklist;

import static java.util.stream.Collectors.joining;

import dk.kk.shared.citizen.directory.Administration;
import dk.kk.shared.platform.csv.CsvLine;
import java.time.LocalDate;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** A whole work list as CSV: a header, then a citizen a line. */
record WorkListFile(WorkState state, LocalDate asOf, List<ListedCitizen> citizens) {
    static final String TYPE = "text/csv";

    private static final List<String> HEADER =
            List.of("citizenId", "givenName", "familyName", "since", "withoutTeam", "lapsesOn");

    /** To be kept under a name that says what it is: {@code work-list-newly-shared-2007-11-30.csv}. */
    RestResponse<String> kept() {
        var name = "work-list-" + state.key() + "-" + asOf + ".csv";
        return ResponseBuilder.ok(csv(), TYPE + ";charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }

    String csv() {
        return CsvLine.of(HEADER) + "\n"
                + citizens.stream().map(citizen -> line(citizen) + "\n").collect(joining());
    }

    private static String line(ListedCitizen citizen) {
        return CsvLine.of(List.of(
                citizen.citizenId().toString(),
                CsvLine.text(citizen.givenName()),
                CsvLine.text(citizen.familyName()),
                citizen.since().toString(),
                citizen.withoutTeam().stream().map(Administration::name).collect(joining(" ")),
                citizen.lapsesOn() == null ? "" : citizen.lapsesOn().toString()));
    }
}
