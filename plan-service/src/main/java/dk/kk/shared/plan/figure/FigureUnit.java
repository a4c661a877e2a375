package dk.kk.shared.plan.figure;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a figure's value is. */
@Schema(
        name = "FigureUnit",
        description =
                "So many of so many, shown in percent; a number of citizens; or how long half of those measured waited at most, in seconds")
public enum FigureUnit {
    SHARE,
    CITIZENS,
    MEDIAN_SECONDS
}
