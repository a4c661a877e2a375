package dk.kk.shared.citizen.stay;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a citizen stays at. Where a crisis centre is, nobody is told. */
@Schema(name = "StayKind", description = "A shelter, or a crisis centre")
public enum StayKind {
    SHELTER,
    CRISIS_CENTRE
}
