package dk.kk.shared.citizen.sofstatus;

import static java.util.stream.Collectors.joining;

import dk.kk.shared.platform.csv.CsvLine;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** All open disagreements as CSV: a header, then a status a line. */
record DisagreementFile(LocalDate today, List<SourceDisagreement> disagreements) {
    static final String TYPE = "text/csv";

    private static final List<String> HEADER = List.of(
            "citizenId",
            "givenName",
            "familyName",
            "statusOn",
            "status",
            "deliveredAt",
            "kind",
            "standing",
            "standingSources");

    RestResponse<String> kept() {
        return ResponseBuilder.ok(csv(), TYPE + ";charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"source-disagreements-" + today + ".csv\"")
                .build();
    }

    private String csv() {
        return CsvLine.of(HEADER) + "\n"
                + disagreements.stream().map(found -> line(found) + "\n").collect(joining());
    }

    private static String line(SourceDisagreement found) {
        return CsvLine.of(List.of(
                found.citizenId().toString(),
                CsvLine.text(found.givenName()),
                CsvLine.text(found.familyName()),
                found.statusOn().toString(),
                found.status().name(),
                found.deliveredAt().toString(),
                found.kind().name(),
                names(found.standing()),
                names(found.standingSources())));
    }

    private static String names(Collection<? extends Enum<?>> codes) {
        return codes.stream().map(Enum::name).collect(joining(" "));
    }
}
