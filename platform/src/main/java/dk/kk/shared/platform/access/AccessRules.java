package dk.kk.shared.platform.access;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The rule that a method bears by name: {@code @BothSidesRead}. */
final class AccessRules {
    private static final Map<Method, Optional<Access>> KNOWN = new ConcurrentHashMap<>();

    private AccessRules() {}

    /** Empty where none stands, or more than one. */
    static Optional<Access> of(Method method) {
        return KNOWN.computeIfAbsent(method, AccessRules::read);
    }

    private static Optional<Access> read(Method method) {
        var rules = Arrays.stream(method.getAnnotations())
                .flatMap(annotation ->
                        Stream.ofNullable(annotation.annotationType().getAnnotation(Access.class)))
                .toList();
        return rules.size() == 1 ? Optional.of(rules.getFirst()) : Optional.empty();
    }
}
