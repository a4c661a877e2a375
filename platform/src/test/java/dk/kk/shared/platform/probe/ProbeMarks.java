package dk.kk.shared.platform.probe;

import dk.kk.shared.platform.live.Marks;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** The mark of the live probe page, moved by its test. */
@Singleton
class ProbeMarks implements Marks {
    static final AtomicInteger MARK = new AtomicInteger();

    @Override
    public Map<String, String> now(Set<String> parts) {
        return Map.of("probe", MARK.toString());
    }
}
