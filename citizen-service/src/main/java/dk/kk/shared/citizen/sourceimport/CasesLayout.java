package dk.kk.shared.citizen.sourceimport;

import static java.util.Objects.requireNonNull;

import dk.kk.shared.citizen.attachment.CaseType;
import dk.kk.shared.citizen.attachment.DeliverCases;
import dk.kk.shared.citizen.attachment.DeliveredCase;
import dk.kk.shared.citizen.directory.Administration;
import dk.kk.shared.citizen.directory.Unit;
import dk.kk.shared.citizen.directory.Units;
import dk.kk.shared.platform.imports.Chunk;
import dk.kk.shared.platform.imports.Column;
import dk.kk.shared.platform.imports.ImportLayout;
import dk.kk.shared.platform.imports.StagedRow;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The cases of one administration. */
final class CasesLayout implements ImportLayout {

    private static final String TEAM_KNOWN = """
            select row_no, 'team_code', 'team-unknown', jsonb_build_object('team', team_code, 'administration', '%1$s')
            from staged
            where not exists (select from unit where code = team_code and administration = '%1$s' and kind <> 'CENTRE')
            """;
    private static final String CITIZEN_SAME = """
            select row_no, 'case_number', 'case-of-other-citizen', jsonb_build_object('caseNumber', s.case_number)
            from staged s join citizen_case c on c.administration = '%1$s' and c.case_number = s.case_number
            where c.citizen_id <> s.citizen_id
            """;
    private static final String OPEN_SOME_DAY = """
            select row_no, 'closed_on', 'period-empty', jsonb_build_object('from', opened_on, 'to', closed_on)
            from staged where closed_on <= opened_on
            """;

    private final String source;
    private final Administration administration;
    private final DeliverCases cases;
    private final Units units;

    CasesLayout(String source, Administration administration, DeliverCases cases, Units units) {
        this.source = source;
        this.administration = administration;
        this.cases = cases;
        this.units = units;
    }

    @Override
    public String source() {
        return source;
    }

    @Override
    public List<Column> columns() {
        var types = Stream.of(CaseType.values())
                .filter(type -> type.administration() == administration)
                .map(Enum::name)
                .toList();
        return List.of(
                Column.cpr(),
                Column.text("case_number", 40).required(),
                Column.code("case_type", types).required(),
                Column.date("opened_on").required(),
                Column.date("closed_on"),
                Column.text("team_code", 40).required(),
                Column.text("caseworker_code", 40));
    }

    @Override
    public List<String> naturalKey() {
        return List.of("case_number");
    }

    @Override
    public List<String> rules() {
        return List.of(TEAM_KNOWN.formatted(administration), CITIZEN_SAME.formatted(administration), OPEN_SOME_DAY);
    }

    @Override
    public void merge(Chunk chunk) {
        var teams = units.teams(administration);
        cases.deliver(chunk.rows().stream().map(row -> delivered(row, teams)).toList(), chunk.mode());
    }

    private static DeliveredCase delivered(StagedRow row, Map<String, Unit> teams) {
        return DeliveredCase.of(
                row.citizen(),
                row.text("case_number"),
                row.code("case_type", CaseType.class),
                requireNonNull(teams.get(row.text("team_code")), "the rules saw the team"),
                row.textOrNull("caseworker_code"),
                row.date("opened_on"),
                row.dateOrNull("closed_on"));
    }
}
