package dk.kk.shared.citizen.cases;

import dk.kk.shared.citizen.directory.ResponsibleTeam;
import java.util.UUID;

/** A case as a source file has it. */
public record DeliveredCase(UUID citizenId, String number, CaseType type, ResponsibleTeam holder, OpenDays open) {}
