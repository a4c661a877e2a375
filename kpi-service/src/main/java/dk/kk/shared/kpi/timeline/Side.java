package dk.kk.shared.kpi.timeline;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whose doing it is. */
@Schema(name = "TimelineSide")
public enum Side {
    BIF,
    SOF,
    BOTH
}
