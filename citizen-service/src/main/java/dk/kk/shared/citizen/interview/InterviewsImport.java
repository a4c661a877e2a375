package dk.kk.shared.citizen.interview;

import dk.kk.shared.platform.imports.Chunk;
import dk.kk.shared.platform.imports.Column;
import dk.kk.shared.platform.imports.ImportLayout;
import dk.kk.shared.platform.outbox.Outbox;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;

/** Arbejdsmarkedsportalen: interviews with citizens, planned and past. */
@Singleton
class InterviewsImport implements ImportLayout {
    private static final String UNIT_KNOWN = """
            select row_no, 'unit', 'team-unknown', jsonb_build_object('team', unit, 'administration', 'BIF')
            from staged
            where not exists (select from unit u where u.code = staged.unit and u.administration = 'BIF' and u.kind <> 'CENTRE')
            """;

    /** Employees change teams: known at BIF is enough. */
    private static final String EMPLOYEE_KNOWN = """
            select row_no, 'employee', 'caseworker-unknown', jsonb_build_object('caseworker', employee, 'unit', 'BIF')
            from staged
            where employee is not null
              and not exists (select from employee e join unit u on u.code = e.unit_code
                              where e.code = staged.employee and u.administration = 'BIF')
            """;

    private static final String CITIZEN_SAME = """
            select s.row_no, 'interview_number', 'interview-of-another-citizen', jsonb_build_object('number', s.interview_number)
            from staged s join interview i on i.interview_number = s.interview_number
            where i.citizen_id <> s.citizen_id
              and not exists (select from ids_of(array[s.citizen_id]) same where same.id = i.citizen_id)
            """;

    private static final String DAY_HAS_COME = """
            select row_no, 'planned_on', 'interview-lies-ahead', jsonb_build_object('day', planned_on)
            from staged where phase in ('HELD', 'NO_SHOW') and planned_on > today
            """;

    private final Interviews interviews;
    private final Outbox outbox;

    InterviewsImport(Interviews interviews, Outbox outbox) {
        this.interviews = interviews;
        this.outbox = outbox;
    }

    @Override
    public String source() {
        return "interviews";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.cpr(),
                Column.text("interview_number", 40).required(),
                Column.date("planned_on").required(),
                Column.code("kind", InterviewKind.class).required(),
                Column.text("unit", 40).required(),
                Column.text("employee", 40),
                Column.code("phase", phases()).required());
    }

    /** That an interview never was is said by people alone. */
    private static List<String> phases() {
        return Stream.of(Phase.values())
                .filter(phase -> phase != Phase.WITHDRAWN)
                .map(Enum::name)
                .toList();
    }

    @Override
    public List<String> naturalKey() {
        return List.of("interview_number");
    }

    @Override
    public List<String> rules() {
        return List.of(UNIT_KNOWN, EMPLOYEE_KNOWN, CITIZEN_SAME, DAY_HAS_COME);
    }

    @Override
    public void merge(Chunk chunk) {
        outbox.addAll(interviews.deliver(
                chunk.rows().stream().map(DeliveredInterview::of).toList()));
    }
}
