package dk.kk.shared.plan.specialdesk;

import dk.kk.shared.plan.lesson.LessonView;
import dk.kk.shared.plan.specialcase.CaseType;
import dk.kk.shared.plan.specialcase.CauseCount;
import dk.kk.shared.plan.specialcase.QueueCounts;
import dk.kk.shared.plan.specialcase.SpecialCaseView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the special unit has to do, what recurs, and what it learnt.
 *
 * @param chosen null: of all types
 * @param cases those that wait and those that somebody works on, the longest waiting first
 * @param next where more of them are; null on the last page
 * @param causes of the last year
 * @param searched the words of the search; empty without one
 * @param moreLessons where more of them are; null on the last page
 */
record OpenedUnit(
        QueueCounts counts,
        @Nullable CaseType chosen,
        List<SpecialCaseView> cases,
        @Nullable String next,
        List<CauseCount> causes,
        String searched,
        List<LessonView> lessons,
        @Nullable String moreLessons) {
    public List<CaseType> types() {
        return List.of(CaseType.values());
    }

    public long open(CaseType type) {
        return counts.byCaseType().getOrDefault(type, 0L);
    }
}
