package dk.kk.shared.plan.finding;

import static java.util.stream.Collectors.groupingBy;

import dk.kk.shared.plan.administration.Administration;
import dk.kk.shared.plan.consistency.Consistency;
import dk.kk.shared.plan.consistency.Rule;
import dk.kk.shared.plan.consistency.Situations;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What does not fit together for citizens today, as far as the caller may know. */
@Singleton
class FindConflicts {
    private final Situations situations;
    private final FindingOverrulings overrulings;
    private final Database database;
    private final Caller caller;
    private final BusinessClock clock;

    FindConflicts(
            Situations situations,
            FindingOverrulings overrulings,
            Database database,
            Caller caller,
            BusinessClock clock) {
        this.situations = situations;
        this.overrulings = overrulings;
        this.database = database;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param id any of the citizen's */
    List<FoundFinding> of(UUID id) {
        return of(List.of(id)).values().stream().findFirst().orElse(List.of());
    }

    /** By the ids as which the citizens are seen. */
    Map<UUID, List<FoundFinding>> of(List<UUID> citizens) {
        var seenAs = new LinkedHashMap<UUID, UUID>();
        database.list(
                "select distinct id, citizen_id from ids_of(?)",
                row -> seenAs.put(row.uuid("id"), row.uuid("citizen_id")),
                SqlArray.uuids(citizens));
        var overruled = overrulings.ofCitizens(seenAs.keySet()).stream()
                .collect(groupingBy(overruling -> seenAs.get(overruling.citizenId())));
        var found = new LinkedHashMap<UUID, List<FoundFinding>>();
        situations
                .of(List.copyOf(new LinkedHashSet<>(seenAs.values())), clock.today())
                .forEach((citizen, situation) -> {
                    var covering = overruled.getOrDefault(citizen, List.of());
                    found.put(
                            citizen,
                            Consistency.findings(situation).stream()
                                    .filter(finding -> !isWithheld(finding.rule()))
                                    .map(finding -> new FoundFinding(
                                            finding,
                                            covering.stream()
                                                    .filter(overruling -> overruling.covers(finding))
                                                    .findFirst()
                                                    .orElse(null)))
                                    .toList());
                });
        return found;
    }

    boolean isWithheld(Rule rule) {
        return rule.isSofsAlone() && side() != Administration.SOF;
    }

    Administration side() {
        return Administration.of(caller.principal());
    }
}
