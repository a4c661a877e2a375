package dk.kk.shared.plan.lifecycle;

import dk.kk.shared.plan.administration.Administration;
import dk.kk.shared.plan.content.NumberedVersion;
import dk.kk.shared.platform.stream.RecordedRow;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** To whom a plan is told, and how far: who is not told of treatment cannot tell either that somebody wrote of it. */
enum PlanReader {
    OWN_SIDE,
    OTHER_SIDE,
    NOT_TOLD_OF_TREATMENT;

    static PlanReader of(PlanKind kind, Administration reader) {
        if (kind.form().isOf(reader)) {
            return OWN_SIDE;
        }
        return kind.form().isWithheldFrom(reader) ? NOT_TOLD_OF_TREATMENT : OTHER_SIDE;
    }

    int number(WrittenContent content) {
        return this == NOT_TOLD_OF_TREATMENT ? content.toldVersion() : content.contentVersion();
    }

    List<PlanRow> history(Plan plan) {
        return RecordedRow.told(told(plan.rows()), (row, supersededAt) -> PlanRow.of(row, supersededAt, this));
    }

    /** As it counts for who is told no more than these rows. */
    long version(Plan plan) {
        return version(plan, plan.version());
    }

    /** @param version the true one, which the plan has or had */
    long version(Plan plan, long version) {
        var rows = plan.rows();
        var since = plan.version() - version;
        var then = rows.subList(0, (int) Math.max(0, rows.size() - since));
        return version - then.size() + told(then).size();
    }

    /** Those that tell something else than the one before. */
    private List<RecordedStanding> told(List<RecordedStanding> rows) {
        if (this != NOT_TOLD_OF_TREATMENT) {
            return rows;
        }
        var told = new ArrayList<RecordedStanding>();
        for (var row : rows) {
            if (told.isEmpty() || !told(told.getLast()).equals(told(row))) {
                told.add(row);
            }
        }
        return told;
    }

    /** The versions of what it says, oldest first; of what it said before it was discarded nobody is told, though a file brings it back. */
    List<NumberedVersion> contents(Plan plan) {
        var versions = new TreeMap<Integer, NumberedVersion>();
        for (var row : plan.rows()) {
            var content = row.standing().content();
            var number = number(content);
            if (row.standing().phase() == PlanPhase.DISCARDED) {
                versions.clear();
            } else if (number > 0) {
                versions.putIfAbsent(number, new NumberedVersion(content.contentVersion(), number));
            }
        }
        return List.copyOf(versions.values());
    }

    private static PlanStanding told(RecordedStanding row) {
        return row.standing().with(row.standing().content().withoutTreatment());
    }
}
