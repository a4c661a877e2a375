package dk.kk.shared.offer.stopdesk;

import static dk.kk.shared.offer.benefitstop.Phase.CONSIDERED;
import static dk.kk.shared.offer.benefitstop.Phase.HEARING;

import dk.kk.shared.offer.benefitstop.CheckedStop;
import dk.kk.shared.offer.benefitstop.Phase;
import dk.kk.shared.offer.hearing.MissingEvidence;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One line of the checklist: what a decision rests on, and how it stands.
 *
 * @param key what it says: {@code guidance-missing}
 */
record EvidenceLine(Subject subject, State state, String key) {

    enum Subject {
        GREEN_LINE,
        GUIDANCE,
        HEARING,
        ANSWERS,
        CONTACT
    }

    enum State {
        DONE("good"),
        MISSING("bad"),
        NOT_NEEDED(""),
        /** Asked of nobody, but to be thought of. */
        REMINDER("warn");

        private final String tone;

        State(String tone) {
            this.tone = tone;
        }

        /** Of its tag. */
        public String tone() {
            return tone;
        }
    }

    static boolean isUndecided(CheckedStop found) {
        return EnumSet.of(CONSIDERED, HEARING).contains(found.stop().phase());
    }

    static boolean hasUnseenAnswer(CheckedStop found) {
        return isUndecided(found) && found.checklist().unseenAnswers() > 0;
    }

    /** Today; of a decided stop, on the day of its decision. */
    static Set<MissingEvidence> missing(CheckedStop found) {
        return isUndecided(found)
                ? found.checklist().missing()
                : Set.copyOf(found.stop().missing());
    }

    /** Nothing of a stop that is over without a decision, or that nobody decided. */
    static List<EvidenceLine> of(CheckedStop found) {
        var isUndecided = isUndecided(found);
        if (!isUndecided && found.stop().decidedAt() == null) {
            return List.of();
        }
        var ground = found.stop().ground();
        var missing = missing(found);
        var checklist = found.checklist();
        var asked = Stream.of(
                        line(Subject.GUIDANCE, ground.needsGuidance(), !missing.contains(MissingEvidence.GUIDANCE)),
                        line(Subject.HEARING, ground.needsHearing(), !missing.contains(MissingEvidence.HEARING)),
                        line(Subject.ANSWERS, !found.stop().answers().isEmpty(), checklist.unseenAnswers() == 0),
                        line(Subject.CONTACT, checklist.contactAttempts() > 0, true))
                .map(line -> isUndecided ? line.during(found.stop().phase()) : line.afterwards());
        var reminds = isUndecided && checklist.greenLine();
        return Stream.concat(reminds ? Stream.of(line(Subject.GREEN_LINE, State.REMINDER)) : Stream.empty(), asked)
                .toList();
    }

    private static EvidenceLine line(Subject subject, boolean isNeeded, boolean isDone) {
        return line(subject, !isNeeded ? State.NOT_NEEDED : isDone ? State.DONE : State.MISSING);
    }

    private static EvidenceLine line(Subject subject, State state) {
        var key = subject + "-" + state;
        return new EvidenceLine(subject, state, key.toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private EvidenceLine during(Phase phase) {
        return phase == HEARING && key.equals("hearing-missing")
                ? new EvidenceLine(subject, state, "hearing-open")
                : this;
    }

    /** What was not there, without the advice that comes too late. */
    private EvidenceLine afterwards() {
        var isAdvice = switch (subject) {
            case GUIDANCE, HEARING -> state == State.MISSING;
            case ANSWERS, CONTACT -> state != State.DONE;
            case GREEN_LINE -> false;
        };
        return isAdvice ? new EvidenceLine(subject, state, key + "-then") : this;
    }
}
