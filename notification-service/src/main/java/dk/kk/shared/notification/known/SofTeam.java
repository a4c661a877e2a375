package dk.kk.shared.notification.known;

import dk.kk.shared.platform.days.Period;
import java.util.UUID;

/** The SOF team that is responsible for a citizen on some days. */
public record SofTeam(UUID citizenId, String team, Period days) {}
