package dk.kk.shared.citizen.sofstatus;

import dk.kk.shared.citizen.targetgroup.TargetGroup;
import dk.kk.shared.platform.imports.Chunk;
import dk.kk.shared.platform.imports.Column;
import dk.kk.shared.platform.imports.ImportLayout;
import jakarta.inject.Singleton;
import java.util.List;

/** Status-/forskningssystemet: in which target group SOF's statistics have a citizen on a day. */
@Singleton
class SofStatusImport implements ImportLayout {
    private static final String DAY_HAS_COME = """
            select row_no, 'status_on', 'day-in-future', jsonb_build_object('day', status_on, 'today', today)
            from staged where status_on > today
            """;

    private final SofStatuses statuses;

    SofStatusImport(SofStatuses statuses) {
        this.statuses = statuses;
    }

    @Override
    public String source() {
        return "sof-status";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.cpr(),
                Column.code("target_group", TargetGroup.class).required(),
                Column.date("status_on").required());
    }

    /** Statistics count everybody once: one group a day. */
    @Override
    public List<String> naturalKey() {
        return List.of("cpr", "status_on");
    }

    @Override
    public List<String> rules() {
        return List.of(DAY_HAS_COME);
    }

    @Override
    public void merge(Chunk chunk) {
        statuses.deliver(chunk.rows().stream().map(DeliveredStatus::of).toList());
    }
}
