package dk.kk.shared.citizen.directory;

import org.jspecify.annotations.Nullable;

/** What the directory says of a unit. */
public record UnitEntry(
        String name,
        Administration administration,
        UnitKind kind,
        @Nullable String parentCode,
        boolean entryPoint) {}
