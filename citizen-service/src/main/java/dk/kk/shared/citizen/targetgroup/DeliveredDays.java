package dk.kk.shared.citizen.targetgroup;

import dk.kk.shared.platform.days.Period;
import java.util.UUID;

/** A citizen's days in a group as a file has them. */
record DeliveredDays(UUID citizenId, TargetGroup targetGroup, Period days) {}
