package dk.kk.shared.plan.content;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** From so many hours a week to so many. */
@Schema(name = "WeeklyHours")
public record WeeklyHours(
        @NotNull @Min(0) @Max(60) Integer from,
        @NotNull @Min(0) @Max(60) Integer to) {}
