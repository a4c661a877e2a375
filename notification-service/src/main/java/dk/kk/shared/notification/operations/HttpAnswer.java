package dk.kk.shared.notification.operations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dk.kk.shared.platform.json.EventJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a service answered, whether or not it is what was asked for. */
record HttpAnswer(int status, String body) {
    private static final int OK = 200;

    boolean isGood() {
        return status / 100 == 2;
    }

    /** Missing where the body is no JSON: somebody else answers at that address. */
    JsonNode json() {
        try {
            return EventJson.tree(body);
        } catch (IllegalArgumentException e) {
            return MissingNode.getInstance();
        }
    }

    /** Empty where the answer is no list of such items. */
    <T> Optional<List<T>> list(Class<T> item) {
        var items = new ArrayList<T>();
        if (status != OK || !json().isArray()) {
            return Optional.empty();
        }
        try {
            json().forEach(node -> items.add(EventJson.read(node, item)));
            return Optional.of(items);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
