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
    private static final String MODEL_KNOWN = """
            select row_no, 'model', 'match-model-unknown', jsonb_build_object('model', model)
            from staged where not exists (select from match_model m where m.model = staged.model)
            """;

    private static final String CODE_OF_MODEL = """
            select s.row_no, 'code', 'match-code-unknown',
                   jsonb_build_object('model', s.model, 'code', s.code, 'allowed',
                                      (select jsonb_agg(c.code order by c.place) from match_code c where c.model = s.model))
            from staged s join match_model m on m.model = s.model
            where not exists (select from match_code c where c.model = s.model and c.code = s.code)
            """;

    private static final String DAY_OF_MODEL = """
            select s.row_no, 'valid_from', 'assessment-outside-model', jsonb_build_object('model', s.model, 'day', s.valid_from)
            from staged s join match_model m on m.model = s.model
            where s.valid_from < m.valid_from or s.valid_from >= m.valid_to
            """;

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
                Column.text("model", 10).required(),
                Column.text("code", 40).required(),
                Column.date("valid_from").required(),
                Column.text("assessed_by", 40));
    }

    @Override
    public List<String> naturalKey() {
        return List.of("cpr", "model", "valid_from");
    }

    @Override
    public List<String> rules() {
        return List.of(MODEL_KNOWN, CODE_OF_MODEL, DAY_OF_MODEL);
    }

    @Override
    public void merge(Chunk chunk) {
        outbox.addAll(groups.deliver(
                chunk.rows().stream().map(MatchGroupsImport::delivered).toList()));
    }

    private static DeliveredAssessment delivered(StagedRow row) {
        var group = new MatchGroup(row.text("model"), row.text("code"), row.textOrNull("assessed_by"), null);
        return new DeliveredAssessment(row.citizen(), group, row.date("valid_from"));
    }
}
