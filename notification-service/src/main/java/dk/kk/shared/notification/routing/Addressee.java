package dk.kk.shared.notification.routing;

import dk.kk.shared.platform.openinghours.OpeningHours;
import org.jspecify.annotations.Nullable;

/**
 * Who an alert is for.
 *
 * @param team or the centre, entry point or special unit that stands in for it
 * @param caseworker of it who is to act, by employee code; null: whoever of the team
 * @param hours of the team
 */
public record Addressee(String team, @Nullable String caseworker, RoutedTo routedTo, OpeningHours hours) {}
