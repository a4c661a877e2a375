package dk.kk.shared.notification.known;

import dk.kk.shared.platform.access.Caller;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The caller's own units and those that they lead, looked up once for a request. */
@RequestScoped
public class OwnTeams {
    private final Units units;
    private final Caller caller;
    private @Nullable List<String> codes;

    OwnTeams(Units units, Caller caller) {
        this.units = units;
        this.caller = caller;
    }

    public List<String> codes() {
        if (codes == null) {
            var own = caller.units();
            codes = Stream.concat(own.stream(), units.below(own).stream()).toList();
        }
        return codes;
    }
}
