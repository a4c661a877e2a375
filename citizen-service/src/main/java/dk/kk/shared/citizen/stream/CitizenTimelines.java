package dk.kk.shared.citizen.stream;

import dk.kk.shared.platform.timeline.Edit;
import dk.kk.shared.platform.timeline.Timeline;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** The timelines of one kind that a citizen has, with the version they share: as read, and with the edits made since. */
public final class CitizenTimelines<K, V> {
    private final UUID citizenId;
    private final long versionRead;
    private final Map<K, Timeline<V>> read;
    private final Map<K, Timeline<V>> timelines;
    private final Map<K, Edit<V>> edits = new LinkedHashMap<>();

    /** @param versionRead 0 when nothing was ever recorded */
    public CitizenTimelines(UUID citizenId, long versionRead, Map<K, Timeline<V>> timelines) {
        this.citizenId = citizenId;
        this.versionRead = versionRead;
        this.read = Map.copyOf(timelines);
        this.timelines = new LinkedHashMap<>(timelines);
    }

    public static <K, V> CitizenTimelines<K, V> none(UUID citizenId) {
        return new CitizenTimelines<>(citizenId, 0, Map.of());
    }

    public Timeline<V> timeline(K key) {
        return timelines.getOrDefault(key, Timeline.empty());
    }

    /** As it was before all edits. */
    public Timeline<V> before(K key) {
        return read.getOrDefault(key, Timeline.empty());
    }

    public Map<K, Timeline<V>> timelines() {
        return Collections.unmodifiableMap(timelines);
    }

    /** @param edit made on {@link #timeline} */
    public void edit(K key, Edit<V> edit) {
        if (!edit.isEmpty()) {
            edits.merge(key, edit, Edit::then);
            timelines.put(key, edit.timeline());
        }
    }

    public boolean isChanged() {
        return !edits.isEmpty();
    }

    public UUID citizenId() {
        return citizenId;
    }

    public long version() {
        return isChanged() ? versionRead + 1 : versionRead;
    }

    public Map<K, Edit<V>> edits() {
        return edits;
    }
}
