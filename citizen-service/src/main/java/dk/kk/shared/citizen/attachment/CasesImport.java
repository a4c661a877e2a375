package dk.kk.shared.citizen.attachment;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import dk.kk.shared.citizen.cases.CaseType;
import dk.kk.shared.citizen.cases.ClosingReason;
import dk.kk.shared.citizen.cases.DeliveredCase;
import dk.kk.shared.citizen.cases.OpenDays;
import dk.kk.shared.citizen.directory.Administration;
import dk.kk.shared.citizen.directory.ResponsibleTeam;
import dk.kk.shared.citizen.directory.Unit;
import dk.kk.shared.citizen.directory.Units;
import dk.kk.shared.citizen.stream.SeenAs;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.days.Period;
import dk.kk.shared.platform.imports.Chunk;
import dk.kk.shared.platform.imports.Column;
import dk.kk.shared.platform.imports.ImportLayout;
import dk.kk.shared.platform.imports.StagedRow;
import dk.kk.shared.platform.outbox.Outbox;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The cases of one administration. */
final class CasesImport implements ImportLayout {

    private static final String TEAM_KNOWN = """
            select row_no, 'team_code', 'team-unknown', jsonb_build_object('team', team_code, 'administration', '%1$s')
            from staged
            where not exists (select from unit where code = team_code and administration = '%1$s' and kind <> 'CENTRE')
            """;
    /** Employees change teams, and a case that is closed names who had it: known at the administration is enough. */
    private static final String CASEWORKER_KNOWN = """
            select row_no, 'caseworker_code', 'caseworker-unknown',
                   jsonb_build_object('caseworker', caseworker_code, 'unit', '%1$s')
            from staged
            where caseworker_code is not null
              and not exists (select from employee e join unit u on u.code = e.unit_code
                              where e.code = caseworker_code and u.administration = '%1$s')
            """;

    private static final String CITIZEN_SAME = """
            select row_no, 'case_number', 'case-of-other-citizen', jsonb_build_object('caseNumber', s.case_number)
            from staged s join citizen_case c on c.administration = '%1$s' and c.case_number = s.case_number
            where c.citizen_id <> s.citizen_id
              and not exists (select from ids_of(array[s.citizen_id]) i where i.id = c.citizen_id)
            """;
    private static final String WHY_CLOSED = "closed_because";
    private static final String CLOSED_WHERE_SAID_WHY = """
            select row_no, 'closed_because', 'reason-without-closing-day', jsonb_build_object('closedBecause', closed_because)
            from staged where closed_because is not null and closed_on is null
            """;

    private final String source;
    private final Administration administration;
    private final Attachments attachments;
    private final SeenAs seenAs;
    private final Units units;
    private final Outbox outbox;
    private final BusinessClock clock;

    CasesImport(
            String source,
            Administration administration,
            Attachments attachments,
            SeenAs seenAs,
            Units units,
            Outbox outbox,
            BusinessClock clock) {
        this.source = source;
        this.administration = administration;
        this.attachments = attachments;
        this.seenAs = seenAs;
        this.units = units;
        this.outbox = outbox;
        this.clock = clock;
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
        var ofBoth = Stream.of(
                Column.cpr(),
                Column.text("case_number", 40).required(),
                Column.code("case_type", types).required(),
                Column.date("opened_on").required(),
                Column.date("closed_on"),
                Column.text("team_code", 40).required(),
                Column.text("caseworker_code", 40));
        return Stream.concat(
                        ofBoth, saysWhyClosed() ? Stream.of(Column.code(WHY_CLOSED, ClosingReason.class)) : Stream.of())
                .toList();
    }

    /** No reason is asked of SOF, whose cases may be about treatment or disability. */
    private boolean saysWhyClosed() {
        return administration == Administration.BIF;
    }

    @Override
    public List<String> naturalKey() {
        return List.of("case_number");
    }

    @Override
    public List<String> rules() {
        var ofBoth = Stream.of(
                TEAM_KNOWN.formatted(administration),
                CASEWORKER_KNOWN.formatted(administration),
                CITIZEN_SAME.formatted(administration),
                ImportLayout.hasDays("opened_on", "closed_on"));
        return Stream.concat(ofBoth, saysWhyClosed() ? Stream.of(CLOSED_WHERE_SAID_WHY) : Stream.of())
                .toList();
    }

    @Override
    public void merge(Chunk chunk) {
        var teams = units.teams(administration);
        var rows = chunk.rows().stream().map(row -> delivered(row, teams)).toList();
        var ids = rows.stream().map(DeliveredCase::citizenId).collect(toSet());
        var locked = attachments.lockAll(ids);
        var others = seenAs.others(ids);
        var byCitizen = rows.stream().collect(groupingBy(row -> others.getOrDefault(row.citizenId(), row.citizenId())));
        var today = clock.today();
        for (var attachment : locked) {
            var theirs = byCitizen.getOrDefault(attachment.citizenId(), List.of());
            switch (chunk.mode()) {
                case BACKFILL -> attachment.load(theirs);
                case LIVE -> theirs.forEach(row -> attachment.deliver(row, today));
            }
        }
        outbox.addAll(attachments.save(locked, Chunk.CAUSE, Chunk.CAUSE));
    }

    private static DeliveredCase delivered(StagedRow row, Map<String, Unit> teams) {
        var team = requireNonNull(teams.get(row.text("team_code")), "the rules saw the team");
        return new DeliveredCase(
                row.citizen(),
                row.text("case_number"),
                row.code("case_type", CaseType.class),
                ResponsibleTeam.of(team, row.textOrNull("caseworker_code")),
                new OpenDays(
                        new Period(row.date("opened_on"), row.dateOrNull("closed_on")),
                        row.textOrNull(WHY_CLOSED) == null ? null : row.code(WHY_CLOSED, ClosingReason.class)));
    }
}
