package dk.kk.shared.local.stack;

import dk.kk.shared.local.process.CannotRun;
import dk.kk.shared.local.process.Ports;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The stack's ports on 127.0.0.1, by name: {@code pages}, {@code postgres}, {@code kafka}, {@code citizen},
 * {@code citizen-management} and so on. {@code SHARED_PORT_PAGES=8180} in the environment moves one;
 * {@code SHARED_PORT_SHIFT=1000} moves all that are not moved by name.
 */
public final class StackPorts {
    private static final Map<String, Integer> DEFAULTS = Map.ofEntries(
            Map.entry("pages", 8080),
            Map.entry("citizen", 8081),
            Map.entry("plan", 8082),
            Map.entry("offer", 8083),
            Map.entry("notification", 8084),
            Map.entry("kpi", 8085),
            Map.entry("citizen-management", 9081),
            Map.entry("plan-management", 9082),
            Map.entry("offer-management", 9083),
            Map.entry("notification-management", 9084),
            Map.entry("kpi-management", 9085),
            Map.entry("postgres", 5442),
            Map.entry("kafka", 9192));

    private final Map<String, Integer> ports = new TreeMap<>();

    private StackPorts() {}

    public static StackPorts of(Map<String, String> environment) {
        var ports = new StackPorts();
        var shift = number(environment, "SHARED_PORT_SHIFT", 0);
        DEFAULTS.forEach((name, port) -> ports.ports.put(name, number(environment, variable(name), port + shift)));
        return ports;
    }

    /** Any free ports, for stacks of tests that run beside another. */
    public static StackPorts free() {
        var ports = new StackPorts();
        DEFAULTS.keySet().forEach(name -> ports.ports.put(name, Ports.free()));
        return ports;
    }

    public int pages() {
        return port("pages");
    }

    public int postgres() {
        return port("postgres");
    }

    public int kafka() {
        return port("kafka");
    }

    public int of(Service service) {
        return port(service.shortName());
    }

    public int managementOf(Service service) {
        return port(service.shortName() + "-management");
    }

    /** Refuses to go on when somebody else listens where we would. */
    void requireFree() {
        ports.forEach((name, port) -> {
            if (Ports.isTaken(port)) {
                throw new CannotRun("Port %d (%s) is taken by another program: end that, or set %s to a free port."
                        .formatted(port, name, variable(name)));
            }
        });
    }

    private int port(String name) {
        return Objects.requireNonNull(ports.get(name));
    }

    private static String variable(String name) {
        return "SHARED_PORT_" + name.replace('-', '_').toUpperCase(Locale.ROOT);
    }

    private static int number(Map<String, String> environment, String variable, int otherwise) {
        var text = environment.getOrDefault(variable, Integer.toString(otherwise));
        try {
            var number = Integer.parseInt(text);
            if (number >= 0 && number <= 65_535) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below, as a number out of range is
        }
        throw new CannotRun("%s=%s is no port number.".formatted(variable, text));
    }
}
