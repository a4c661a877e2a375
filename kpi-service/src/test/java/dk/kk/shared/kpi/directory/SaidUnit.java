package dk.kk.shared.kpi.directory;

import dk.kk.shared.kpi.StreamState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A unit of a test, in the shape of {@code docs/events/directory.schema.json}. */
public record SaidUnit(String code, String name) {
    private static final List<String> NAMES =
            List.of("Voksenteam Østerbro", "Voksenteam Østerbro, Æblegården", "Rådgivningscenter Å");

    /** Of a code that nobody else has. */
    static SaidUnit any(Random random) {
        return new SaidUnit("SC-" + new UUID(random.nextLong(), random.nextLong()), NAMES.getFirst());
    }

    /** It has another name, or the same: something else of it changed. */
    SaidUnit next(Random random) {
        return new SaidUnit(code, NAMES.get(random.nextInt(NAMES.size())));
    }

    public StreamState said() {
        var state = new LinkedHashMap<String, @Nullable Object>();
        state.put("code", code);
        state.put("name", name);
        state.put("administration", code.startsWith("JC") ? "BIF" : "SOF");
        state.put("kind", code.startsWith("JC") ? "JOB_CENTRE_TEAM" : "ADULT_TEAM");
        state.put("parentCode", null);
        state.put("entryPoint", false);
        return new StreamState("citizen", "directory", code, UUID.randomUUID(), state);
    }
}
