package dk.kk.shared.plan.findingnotice;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dk.kk.shared.plan.consistency.Rule;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What was there when a citizen was last looked at. */
@Singleton
class NoticedFindings {
    private static final String OF_CITIZENS = """
            select i.citizen_id as seen_as, n.rule, n.about, bool_or(n.told) as told
            from (select distinct id, citizen_id from ids_of(?)) i join noticed_finding n on n.citizen_id = i.id
            group by i.citizen_id, n.rule, n.about
            """;

    private final Database database;

    NoticedFindings(Database database) {
        this.database = database;
    }

    /** By the ids as which the citizens are seen. */
    Map<UUID, List<NoticedFinding>> of(Collection<UUID> citizens) {
        return database
                .list(
                        OF_CITIZENS,
                        row -> Map.entry(
                                row.uuid("seen_as"),
                                new NoticedFinding(row.code("rule", Rule.class), row.text("about"), row.flag("told"))),
                        SqlArray.uuids(citizens))
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    /** @param ids all under which something of these citizens may lie */
    void replace(Collection<UUID> ids, Map<UUID, List<NoticedFinding>> noticed) {
        database.run("delete from noticed_finding where citizen_id = any (?)", SqlArray.uuids(ids));
        var rows = noticed.entrySet().stream()
                .flatMap(of -> of.getValue().stream().map(finding -> Map.entry(of.getKey(), finding)))
                .toList();
        database.batch("insert into noticed_finding (citizen_id, rule, about, told) values (?, ?, ?, ?)", rows, row -> {
            var finding = row.getValue();
            return new Object[] {row.getKey(), finding.rule(), finding.about(), finding.told()};
        });
    }
}
