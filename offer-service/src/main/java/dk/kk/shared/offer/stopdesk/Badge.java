package dk.kk.shared.offer.stopdesk;

import static dk.kk.shared.offer.hearing.MissingEvidence.GUIDANCE;
import static dk.kk.shared.offer.hearing.MissingEvidence.HEARING;

import dk.kk.shared.offer.benefitstop.CheckedStop;
import dk.kk.shared.offer.benefitstop.DecidedBy;
import dk.kk.shared.offer.benefitstop.Phase;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** What is special about a stop, at a glance. */
enum Badge {
    /** Of the citizen today, however far the stop is. */
    GREEN_LINE("warn", found -> found.checklist().greenLine()),
    /** Of a decided stop nobody can say any more that the answer was seen. */
    SOF_ANSWERED("bad", EvidenceLine::hasUnseenAnswer),
    GUIDANCE_MISSING("warn", found -> EvidenceLine.missing(found).contains(GUIDANCE)),
    /** Of a hearing that is open its deadline says it. */
    HEARING_MISSING(
            "warn",
            found -> found.stop().phase() != Phase.HEARING
                    && EvidenceLine.missing(found).contains(HEARING)),
    RETROACTIVE("warn", found -> found.stop().dates().retroactive()),
    DISCOVERED("warn", found -> found.stop().discovered()),
    DECIDED_ELSEWHERE("", found -> found.stop().decidedBy() == DecidedBy.ELSEWHERE);

    private final String tone;
    private final Predicate<CheckedStop> stands;

    Badge(String tone, Predicate<CheckedStop> stands) {
        this.tone = tone;
        this.stands = stands;
    }

    /** Of its tag: {@code bad}, {@code warn} or none. */
    public String tone() {
        return tone;
    }

    static List<Badge> of(CheckedStop found) {
        return Arrays.stream(values()).filter(badge -> badge.stands.test(found)).toList();
    }
}
