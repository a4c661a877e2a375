package dk.kk.shared.notification.routing;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far an alert had to go to find somebody: each stands in for the one before. */
@Schema(name = "RoutedTo")
public enum RoutedTo {
    CASEWORKER,
    /** Of a caseworker who is away. */
    DEPUTY,
    TEAM,
    /** Of a team that is closed, or in which nobody works. */
    CENTRE,
    ENTRY_POINT,
    SPECIAL_UNIT
}
