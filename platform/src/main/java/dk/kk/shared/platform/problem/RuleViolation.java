package dk.kk.shared.platform.problem;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A rule said no. Carries a code and named arguments; the HTTP status and the Danish and English texts stand in the
 * {@code problems/} bundles and are looked up at the edge.
 */
public class RuleViolation extends RuntimeException {

    private final String code;
    private final transient Map<String, Object> arguments;

    /** @param arguments names and values in turn: {@code "from", DECIDED, "to", HEARING} */
    public RuleViolation(String code, Object... arguments) {
        super(code);
        this.code = code;
        this.arguments = named(arguments);
    }

    public static Map<String, Object> named(Object... namesAndValues) {
        var map = new LinkedHashMap<String, Object>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }

    public String code() {
        return code;
    }

    public Map<String, Object> arguments() {
        return arguments;
    }
}
