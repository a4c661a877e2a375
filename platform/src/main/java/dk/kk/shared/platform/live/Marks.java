package dk.kk.shared.platform.live;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a service's live pages show, as short marks that differ when it does: one per part ({@code team SC1-V1}). */
public interface Marks {
    /**
     * One cheap look for all viewers of this instance, once a second while there are any.
     *
     * @param parts that somebody looks at; those of other {@code Marks} are left out of the answer, as are those there is nothing of
     */
    Map<String, String> now(Set<String> parts);

    /** What stands behind {@code of} in those of the parts that begin so. */
    static List<String> named(String of, Set<String> parts) {
        return parts.stream()
                .filter(part -> part.startsWith(of))
                .map(part -> part.substring(of.length()))
                .toList();
    }
}
