package dk.kk.shared.citizen.directory;

import org.jspecify.annotations.Nullable;

/** A unit as other services may know it. Add fields; never rename or remove one. */
record DirectoryState(
        String code,
        String name,
        Administration administration,
        UnitKind kind,
        @Nullable String parentCode,
        boolean entryPoint) {}
