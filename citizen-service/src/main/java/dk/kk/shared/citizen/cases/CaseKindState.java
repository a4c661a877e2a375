package dk.kk.shared.citizen.cases;

import java.util.UUID;

/** Which case of SOF's it is: sensitive, told on its own topic alone. Add fields; never rename or remove one. */
record CaseKindState(UUID caseId, UUID citizenId, CaseType caseType) {}
