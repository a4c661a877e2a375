package dk.kk.shared.citizen.cases;

import dk.kk.shared.citizen.directory.ResponsibleTeam;
import dk.kk.shared.platform.days.Period;
import java.util.UUID;

/** A case as a source file has it, open on the days {@code [opened, closed)}. */
public record DeliveredCase(UUID citizenId, String number, CaseType type, ResponsibleTeam holder, Period days) {}
