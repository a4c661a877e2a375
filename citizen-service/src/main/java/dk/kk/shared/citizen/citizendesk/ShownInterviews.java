package dk.kk.shared.citizen.citizendesk;

import static java.util.Comparator.comparing;

import dk.kk.shared.citizen.interview.InterviewView;
import dk.kk.shared.citizen.interview.Phase;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * A citizen's interviews with BIF. What was registered by mistake is left out.
 *
 * @param planned for today or later, the next one first
 * @param before the latest, newest first: held or not, cancelled, or planned for a day that is over
 */
record ShownInterviews(List<InterviewView> planned, List<InterviewView> before) {
    private static final int MOST_BEFORE = 5;
    private static final Comparator<InterviewView> IN_TIME = comparing(InterviewView::plannedOn)
            .thenComparing(interview -> Objects.requireNonNullElse(interview.plannedAt(), ""));

    static ShownInterviews of(List<InterviewView> interviews, LocalDate today) {
        var counting = interviews.stream()
                .filter(interview -> interview.phase() != Phase.WITHDRAWN)
                .sorted(IN_TIME)
                .toList();
        return new ShownInterviews(
                counting.stream().filter(interview -> isAhead(interview, today)).toList(),
                counting.reversed().stream()
                        .filter(interview -> !isAhead(interview, today))
                        .limit(MOST_BEFORE)
                        .toList());
    }

    private static boolean isAhead(InterviewView interview, LocalDate today) {
        return interview.phase() == Phase.PLANNED && !interview.plannedOn().isBefore(today);
    }
}
