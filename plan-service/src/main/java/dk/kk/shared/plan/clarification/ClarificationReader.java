package dk.kk.shared.plan.clarification;

import dk.kk.shared.plan.administration.Administration;
import dk.kk.shared.platform.stream.RecordedRow;
import java.util.ArrayList;
import java.util.List;

/** How much of a clarification a side is told: BIF of SOF's neither methods nor words nor why it was stopped. */
record ClarificationReader(Administration reader) {
    private static final List<String> HEALTH = List.of("methods", "stopReason", "words");

    /** Named whether there is anything or not: naming what is there would tell of it. */
    List<String> withheld(Clarification clarification) {
        return isToldAll(clarification) ? List.of() : HEALTH;
    }

    List<ClarificationRow> history(Clarification clarification) {
        return RecordedRow.told(told(clarification), ClarificationRow::of);
    }

    /** As it counts for who is told no more than these rows: who is not told of a correction cannot tell that there was one. */
    long version(Clarification clarification) {
        return version(clarification, clarification.version());
    }

    /** @param version the true one, which the clarification has or had */
    long version(Clarification clarification, long version) {
        var rows = clarification.rows();
        return told(clarification, rows.subList(0, (int) Math.min(version, rows.size())))
                .size();
    }

    ClarificationStanding standing(Clarification clarification) {
        return told(clarification).getLast().standing();
    }

    /** Which rows are told is one thing before it was discarded and after: the version never falls. */
    private List<RecordedClarification> told(Clarification clarification) {
        return told(clarification, clarification.rows()).stream()
                .map(row -> new RecordedClarification(seen(clarification, row.standing()), row.recordedAt()))
                .toList();
    }

    private List<RecordedClarification> told(Clarification clarification, List<RecordedClarification> rows) {
        return isToldAll(clarification)
                ? rows
                : changes(rows.stream()
                        .map(row -> new RecordedClarification(row.standing().withoutHealth(), row.recordedAt()))
                        .toList());
    }

    private static ClarificationStanding seen(Clarification clarification, ClarificationStanding told) {
        return clarification.phase() == ClarificationPhase.DISCARDED ? told.withoutResult() : told;
    }

    /** Those that tell something else than the one before. */
    private static List<RecordedClarification> changes(List<RecordedClarification> seen) {
        var told = new ArrayList<RecordedClarification>();
        for (var row : seen) {
            if (told.isEmpty() || !told.getLast().standing().equals(row.standing())) {
                told.add(row);
            }
        }
        return told;
    }

    private boolean isToldAll(Clarification clarification) {
        return reader == Administration.SOF || reader == clarification.side();
    }
}
