package dk.kk.shared.citizen.protectionnotice;

import dk.kk.shared.citizen.directory.Administration;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A notice as other services may know it: a day, and nothing of what is protected. Add fields; never rename or remove one.
 *
 * @param side that is told
 * @param news how many times it was told
 * @param lapsesOn the first day without protection
 */
record ProtectionNoticeState(
        UUID noticeId, UUID citizenId, Administration side, NoticePhase phase, int news, LocalDate lapsesOn) {}
