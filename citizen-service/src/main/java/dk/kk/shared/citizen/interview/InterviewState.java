package dk.kk.shared.citizen.interview;

import java.time.LocalDate;
import java.util.UUID;

/** An interview as other services may know it, neither where nor with whom, nor why it was cancelled. Add fields; never rename or remove one. */
record InterviewState(UUID interviewId, UUID citizenId, InterviewKind kind, LocalDate plannedOn, Phase phase) {}
