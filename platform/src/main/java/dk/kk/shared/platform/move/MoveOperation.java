package dk.kk.shared.platform.move;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dk.kk.shared.platform.access.AccessRules;
import dk.kk.shared.platform.access.Principal;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An operation of a resource class, as its annotations say.
 *
 * @param to the phases it leads to; none: it stays
 * @param from the phases in which it can be called
 */
record MoveOperation<E extends Enum<E>>(Method java, String verb, String template, Set<E> to, Set<E> from) {
    private static final Pattern PARAMETER = Pattern.compile("\\{([A-Za-z]+)}");
    private static final Set<String> CHANGING = Set.of("POST", "PUT", "PATCH", "DELETE");

    /** Those of a class that change one of its kind; a {@link NoMove} is none. */
    static <E extends Enum<E>> Stream<MoveOperation<E>> in(Class<?> resource, Class<E> phases) {
        return Arrays.stream(resource.getDeclaredMethods())
                .filter(method -> CHANGING.contains(verb(method)))
                .filter(method -> template(resource, method).contains("{"))
                .filter(method -> !method.isAnnotationPresent(NoMove.class))
                .map(method -> of(resource, method, phases));
    }

    private static <E extends Enum<E>> MoveOperation<E> of(Class<?> resource, Method method, Class<E> phases) {
        var moves = method.getAnnotation(MovesTo.class);
        var stays = method.getAnnotation(StaysIn.class);
        if ((moves == null) == (stays == null)) {
            throw new IllegalStateException(method + " says not, or twice, where it moves to");
        }
        var to = moves == null ? Set.<E>of() : named(phases, moves.value());
        var from = moves == null ? named(phases, stays.value()) : named(phases, moves.from());
        return new MoveOperation<>(
                method, verb(method), template(resource, method), to, from.isEmpty() ? EnumSet.allOf(phases) : from);
    }

    /** @throws IllegalArgumentException where there is no such phase */
    private static <E extends Enum<E>> Set<E> named(Class<E> phases, String[] names) {
        return Arrays.stream(names).map(name -> Enum.valueOf(phases, name)).collect(toUnmodifiableSet());
    }

    private static String verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .flatMap(annotation ->
                        Stream.ofNullable(annotation.annotationType().getAnnotation(HttpMethod.class)))
                .map(HttpMethod::value)
                .findFirst()
                .orElse("");
    }

    private static String template(Class<?> resource, Method method) {
        return text(resource.getAnnotation(Path.class)) + text(method.getAnnotation(Path.class));
    }

    private static String text(@Nullable Path path) {
        return path == null ? "" : path.value();
    }

    /** @param allowed the phases it may go to */
    Stream<AllowedMove> moves(E phase, Set<E> allowed, Principal principal, Map<String, ?> ids) {
        if (!from.contains(phase) || !isNamed(ids) || !AccessRules.allows(java, principal)) {
            return Stream.empty();
        }
        return to.isEmpty()
                ? Stream.of(move(null, ids))
                : to.stream().filter(allowed::contains).map(next -> move(next == phase ? null : next.name(), ids));
    }

    private boolean isNamed(Map<String, ?> ids) {
        return PARAMETER.matcher(template).results().allMatch(found -> ids.containsKey(found.group(1)));
    }

    private AllowedMove move(@Nullable String next, Map<String, ?> ids) {
        var path = PARAMETER.matcher(template).replaceAll(found -> String.valueOf(ids.get(found.group(1))));
        return new AllowedMove(java.getName(), verb, path, next);
    }
}
