package dk.kk.shared.platform.live;

import java.util.Map;

/** What a service's live pages show, as short marks that differ when it does: one per part ({@code team SC1-V1}). */
public interface Marks {
    /** One cheap look for all viewers of this instance, once a second while there are any. */
    Map<String, String> now();
}
