package dk.kk.shared.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kk.shared.local.stack.Service;
import dk.kk.shared.local.suite.Caller;
import dk.kk.shared.local.suite.Reply;
import java.util.Map;

/** The calls that a frontend makes for one person, counted, the one for the token among them. */
final class CountedCalls {
    private final Caller caller;
    private int made;

    CountedCalls(RunningSuite suite, String person) {
        this.caller = suite.as(person, "CASEWORK");
        suite.tokenOf(person);
        this.made = 1;
    }

    int made() {
        return made;
    }

    Reply get(Service service, String path) {
        made++;
        return caller.get(service, path);
    }

    /** Asks with a body. */
    Reply ask(Service service, String path, Map<String, ?> body) {
        made++;
        return caller.ask(service, path, body);
    }

    void create(Service service, String path, Map<String, ?> body) {
        made++;
        caller.create(service, path, body);
    }

    /** @param seen as an earlier call showed it: its version goes back, no call is made to ask for it */
    Reply move(Service service, String path, JsonNode seen, Map<String, ?> body) {
        made++;
        var version = "\"%d\"".formatted(seen.path("version").asLong());
        return caller.move(service, path, new Reply(seen, version, null), body);
    }
}
