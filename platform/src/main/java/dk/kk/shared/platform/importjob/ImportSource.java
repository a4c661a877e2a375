package dk.kk.shared.platform.importjob;

import org.jspecify.annotations.Nullable;

/**
 * A source as an import names it: {@code attendance}, of which import operators deliver all, or {@code attendance/P-1}, of which
 * {@code P-1} delivers what is its own. Each has its imports, its dry runs and what it merged last for itself.
 *
 * @param deliverer null: import operators
 */
public record ImportSource(String name, @Nullable String deliverer) {
    static ImportSource read(String stored) {
        var parts = stored.split("/", 2);
        return new ImportSource(parts[0], parts.length == 1 ? null : parts[1]);
    }

    @Override
    public String toString() {
        return deliverer == null ? name : name + "/" + deliverer;
    }
}
