package dk.kk.shared.citizen.matchgroup;

import dk.kk.shared.platform.imports.Chunk;
import dk.kk.shared.platform.imports.Column;
import dk.kk.shared.platform.imports.ImportLayout;
import dk.kk.shared.platform.imports.StagedRow;
import dk.kk.shared.platform.outbox.Outbox;
import jakarta.inject.Singleton;
import java.util.List;

/** Arbejdsmarkedsportalen / Komma: assessments at job interviews. */
@Singleton
class MatchGroupsImport implements ImportLayout {
    private final MatchGroups groups;
    private final Outbox outbox;

    MatchGroupsImport(MatchGroups groups, Outbox outbox) {
        this.groups = groups;
        this.outbox = outbox;
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
        outbox.addAll(groups.deliver(
                chunk.rows().stream().map(MatchGroupsImport::delivered).toList()));
    }

    private static DeliveredAssessment delivered(StagedRow row) {
        var group = new MatchGroup(row.text("model"), row.text("code"), row.textOrNull("assessed_by"));
        return new DeliveredAssessment(row.citizen(), group, row.date("valid_from"));
    }
}
