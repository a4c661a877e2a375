package dk.kk.shared.notification.known;

import org.jspecify.annotations.Nullable;

/** A team or a centre, as the directory says. */
public record Unit(
        String code,
        Administration administration,
        @Nullable String parentCode,
        boolean entryPoint) {}
