package dk.kk.shared.citizen.matchgroup;

import java.time.LocalDate;
import java.util.UUID;

/** An assessment as a file has it. */
record DeliveredAssessment(UUID citizenId, MatchGroup group, LocalDate validFrom) {}
