package dk.kk.shared.plan.finding;

import static java.util.stream.Collectors.groupingBy;

import dk.kk.shared.plan.consistency.Consistency;
import dk.kk.shared.plan.consistency.Finding;
import dk.kk.shared.plan.consistency.Situations;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What does not fit together for citizens today, whoever may know of it. */
@Singleton
public class CurrentFindings {
    private final Situations situations;
    private final FindingOverrulings overrulings;
    private final Database database;
    private final BusinessClock clock;

    CurrentFindings(Situations situations, FindingOverrulings overrulings, Database database, BusinessClock clock) {
        this.situations = situations;
        this.overrulings = overrulings;
        this.database = database;
        this.clock = clock;
    }

    /** Those that nobody overruled, of citizens who are shared today: of the others none. By the ids as which they are seen. */
    public Map<UUID, List<Finding>> openOfShared(Collection<UUID> citizens) {
        var open = new LinkedHashMap<UUID, List<Finding>>();
        all(citizens)
                .forEach((citizen, found) -> open.put(
                        citizen,
                        found.shared()
                                ? found.findings().stream()
                                        .filter(one -> one.overruling() == null)
                                        .map(FoundFinding::finding)
                                        .toList()
                                : List.of()));
        return open;
    }

    /** By the ids as which the citizens are seen. */
    Map<UUID, OfCitizen> all(Collection<UUID> citizens) {
        var seenAs = new LinkedHashMap<UUID, UUID>();
        database.list(
                "select distinct id, citizen_id from ids_of(?)",
                row -> seenAs.put(row.uuid("id"), row.uuid("citizen_id")),
                SqlArray.uuids(citizens));
        var overruled = overrulings.ofCitizens(seenAs.keySet()).stream()
                .collect(groupingBy(overruling -> seenAs.get(overruling.citizenId())));
        var found = new LinkedHashMap<UUID, OfCitizen>();
        situations
                .of(List.copyOf(new LinkedHashSet<>(seenAs.values())), clock.today())
                .forEach((citizen, situation) -> {
                    var covering = overruled.getOrDefault(citizen, List.of());
                    var findings = Consistency.findings(situation).stream()
                            .map(finding -> found(finding, covering))
                            .toList();
                    found.put(citizen, new OfCitizen(situation.shared(), findings));
                });
        return found;
    }

    private static FoundFinding found(Finding finding, List<FindingOverruling> covering) {
        return new FoundFinding(
                finding,
                covering.stream()
                        .filter(overruling -> overruling.covers(finding))
                        .findFirst()
                        .orElse(null));
    }

    /** @param shared today */
    record OfCitizen(boolean shared, List<FoundFinding> findings) {}
}
