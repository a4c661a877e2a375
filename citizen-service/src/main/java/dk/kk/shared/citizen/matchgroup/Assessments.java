package dk.kk.shared.citizen.matchgroup;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import dk.kk.shared.citizen.stream.DayStatements;
import dk.kk.shared.citizen.stream.DayStatements.Correction;
import dk.kk.shared.citizen.stream.DayStatements.Turn;
import dk.kk.shared.platform.days.Period;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import dk.kk.shared.platform.sql.SqlRow;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All assessments and corrections there ever were, by file and by hand, of which match groups are derived. */
@ApplicationScoped
class Assessments {
    private static final String ASSESSMENTS = """
            select i.citizen_id, a.model, a.code, a.assessed_by, a.interview_on, a.valid_from, a.said
            from ids_of(?) i
            join assessment a on a.citizen_id = i.id
            left join assessment_withdrawal w on w.assessment_said = a.said
            where w.said is null
            """;
    private static final String CORRECTIONS = """
            select i.citizen_id, model, code, assessed_by, interview_on, valid_from, valid_to, said
            from ids_of(?) i join match_group_correction c on c.citizen_id = i.id
            where not exists (select from match_group_correction_withdrawal w where w.correction_said = c.said)
            """;
    /** What comes again as it was is nothing new; a person who says the same again means it now. */
    private static final String SAY = """
            insert into assessment (citizen_id, model, valid_from, by_hand, code, assessed_by, interview_on)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (citizen_id, model, valid_from, by_hand) do update
            set code = excluded.code, assessed_by = excluded.assessed_by, interview_on = excluded.interview_on,
                said = excluded.said
            where assessment.by_hand
               or (assessment.code, assessment.assessed_by) is distinct from (excluded.code, excluded.assessed_by)
            """;

    private static final String CORRECT = """
            insert into match_group_correction (citizen_id, valid_from, valid_to, model, code, assessed_by, interview_on)
            values (?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String WITHDRAW =
            "insert into assessment_withdrawal (citizen_id, assessment_said) values (?, ?)";

    private static final String WITHDRAW_CORRECTION =
            "insert into match_group_correction_withdrawal (citizen_id, correction_said) values (?, ?)";

    private static final String LAST =
            "select assessed_on from match_group_assessed_on(?, ?) assessed_on where assessed_on is not null";

    private final Database database;

    Assessments(Database database) {
        this.database = database;
    }

    /** By the citizen they are seen as; those of whom nothing was said are absent. */
    Map<UUID, DayStatements<MatchGroup>> of(Collection<UUID> citizens) {
        var statements = new HashMap<UUID, DayStatements<MatchGroup>>();
        var asked = SqlArray.uuids(citizens);
        database.list(ASSESSMENTS, row -> Map.entry(row.uuid("citizen_id"), turn(row)), asked)
                .forEach(said -> statements.compute(
                        said.getKey(), (citizen, before) -> orNone(before).and(said.getValue())));
        database.list(CORRECTIONS, row -> Map.entry(row.uuid("citizen_id"), correction(row)), asked)
                .forEach(said -> statements.compute(
                        said.getKey(), (citizen, before) -> orNone(before).and(said.getValue())));
        return statements;
    }

    @Nullable
    LocalDate lastOf(UUID citizen, LocalDate day) {
        return database.first(LAST, row -> row.day("assessed_on"), citizen, day).orElse(null);
    }

    List<Correction<MatchGroup>> corrections(UUID citizen) {
        return database.list(CORRECTIONS, Assessments::correction, SqlArray.uuids(List.of(citizen))).stream()
                .filter(correction -> correction.said() > DayStatements.BELIEVED_BEFORE)
                .sorted(comparing(Correction::said))
                .toList();
    }

    void deliver(List<DeliveredAssessment> rows) {
        database.batch(SAY, rows, row -> assessment(row.citizenId(), row.group(), row.validFrom(), false));
    }

    /** What was said just now. */
    void record(UUID citizen, DayStatements<MatchGroup> statements) {
        var turns = statements.turns().stream()
                .filter(turn -> turn.said() == DayStatements.JUST_NOW)
                .toList();
        database.batch(SAY, turns, turn -> assessment(citizen, requireNonNull(turn.value()), turn.day(), true));
        var corrections = statements.corrections().stream()
                .filter(correction -> correction.said() == DayStatements.JUST_NOW)
                .toList();
        database.batch(CORRECT, corrections, correction -> {
            var group = correction.value();
            return new @Nullable Object[] {
                citizen,
                correction.days().from(),
                correction.days().to(),
                group == null ? null : group.model(),
                group == null ? null : group.code(),
                group == null ? null : group.assessedBy(),
                group == null ? null : group.interviewOn()
            };
        });
    }

    /** @param assessments by their places in the order in which things were said */
    void withdraw(UUID citizen, List<Long> assessments) {
        database.batch(WITHDRAW, assessments, said -> new @Nullable Object[] {citizen, said});
    }

    /** @param corrections by their places likewise */
    void withdrawCorrections(UUID citizen, List<Long> corrections) {
        database.batch(WITHDRAW_CORRECTION, corrections, said -> new @Nullable Object[] {citizen, said});
    }

    private static @Nullable Object[] assessment(UUID citizen, MatchGroup group, LocalDate from, boolean byHand) {
        return new @Nullable Object[] {
            citizen, group.model(), from, byHand, group.code(), group.assessedBy(), group.interviewOn()
        };
    }

    private static DayStatements<MatchGroup> orNone(@Nullable DayStatements<MatchGroup> before) {
        return before == null ? DayStatements.none() : before;
    }

    private static Turn<MatchGroup> turn(SqlRow row) {
        return new Turn<>(row.day("valid_from"), group(row), row.number("said"));
    }

    private static Correction<MatchGroup> correction(SqlRow row) {
        return new Correction<>(
                new Period(row.day("valid_from"), row.dayOrNull("valid_to")),
                row.textOrNull("code") == null ? null : group(row),
                row.number("said"));
    }

    private static MatchGroup group(SqlRow row) {
        return new MatchGroup(
                row.text("model"), row.text("code"), row.textOrNull("assessed_by"), row.dayOrNull("interview_on"));
    }
}
