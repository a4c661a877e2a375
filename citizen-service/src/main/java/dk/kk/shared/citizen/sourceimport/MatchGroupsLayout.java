package dk.kk.shared.citizen.sourceimport;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dk.kk.shared.citizen.matchgroup.MatchGroup;
import dk.kk.shared.citizen.matchgroup.MatchGroups;
import dk.kk.shared.citizen.matchgroup.MatchGroups.Delivered;
import dk.kk.shared.platform.imports.Chunk;
import dk.kk.shared.platform.imports.Column;
import dk.kk.shared.platform.imports.ImportLayout;
import dk.kk.shared.platform.imports.StagedRow;
import jakarta.inject.Singleton;
import java.util.List;

/** Arbejdsmarkedsportalen / Komma: assessments at job interviews. */
@Singleton
class MatchGroupsLayout implements ImportLayout {

    private final MatchGroups groups;

    MatchGroupsLayout(MatchGroups groups) {
        this.groups = groups;
    }

    @Override
    public String source() {
        return "match-groups";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.cpr(),
                Column.code("model", List.of("2009")).required(),
                Column.code("code", MatchGroup.CODES).required(),
                Column.date("valid_from").required(),
                Column.text("assessed_by", 40));
    }

    @Override
    public List<String> naturalKey() {
        return List.of("cpr", "model", "valid_from");
    }

    @Override
    public void merge(Chunk chunk) {
        groups.deliver(chunk.rows().stream()
                .collect(groupingBy(StagedRow::citizen, mapping(MatchGroupsLayout::delivered, toList()))));
    }

    private static Delivered delivered(StagedRow row) {
        return new Delivered(
                new MatchGroup(row.text("model"), row.text("code"), row.textOrNull("assessed_by")),
                row.date("valid_from"));
    }
}
