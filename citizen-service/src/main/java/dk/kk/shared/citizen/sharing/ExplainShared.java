package dk.kk.shared.citizen.sharing;

import static java.util.stream.Collectors.toSet;

import dk.kk.shared.citizen.cases.Case;
import dk.kk.shared.citizen.cases.CaseTable;
import dk.kk.shared.citizen.directory.Administration;
import dk.kk.shared.citizen.directory.VisibleTeams;
import dk.kk.shared.citizen.stream.TwoClocks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Reads the cases behind it, as they were believed to be, and tells of them what the caller may know. */
@ApplicationScoped
class ExplainShared {
    private final CaseTable cases;
    private final VisibleTeams visible;

    ExplainShared(CaseTable cases, VisibleTeams visible) {
        this.cases = cases;
        this.visible = visible;
    }

    SharedExplanation of(UUID citizen, TwoClocks clocks, LocalDate today) {
        var asOf = clocks.asOf(today);
        var known = cases.of(List.of(citizen)).stream()
                .flatMap(found -> known(found, clocks))
                .toList();
        var untold = Stream.of(Administration.values())
                .filter(side -> !visible.isOpenTo(side))
                .collect(toSet());
        return SharedExplanation.of(citizen, asOf, clocks.knownAt(), WhyShared.of(known, asOf, untold));
    }

    private static Stream<KnownCase> known(Case found, TwoClocks clocks) {
        return clocks.believed(found.rows().stream()).map(row -> new KnownCase(found.type(), row.days()));
    }
}
