package dk.kk.shared.plan.findingnotice;

import dk.kk.shared.plan.administration.Administration;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A notice as other services may know it. Add fields; never rename or remove one, and never say by which rule it was found: what is
 * withheld from a side would be told by what is not.
 *
 * @param news how many times something new was found
 * @param foundOn when that was last
 */
record FindingNoticeState(
        UUID noticeId, UUID citizenId, Administration side, NoticePhase phase, int news, LocalDate foundOn) {}
