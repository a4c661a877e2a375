package dk.kk.shared.notification.known;

import dk.kk.shared.platform.days.Period;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The SOF team that is responsible for a citizen on some days.
 *
 * @param caseworker by employee code; null where none is named
 */
public record SofTeam(UUID citizenId, String team, @Nullable String caseworker, Period days) {}
