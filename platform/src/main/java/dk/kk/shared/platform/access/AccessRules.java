package dk.kk.shared.platform.access;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The rule that a method bears by name: {@code @BothSidesRead}. */
public final class AccessRules {
    private static final Map<Method, Optional<Access>> KNOWN = new ConcurrentHashMap<>();

    private AccessRules() {}

    /** Empty where none stands, or more than one. */
    static Optional<Access> of(Method method) {
        return KNOWN.computeIfAbsent(method, AccessRules::read);
    }

    /** Whether the rule that the method bears lets the principal in, whoever it asks for. */
    public static boolean allows(Method method, Principal principal) {
        return of(method).map(rule -> allows(rule, principal)).orElse(false);
    }

    static boolean allows(Access rule, Principal principal) {
        return switch (principal) {
            case Principal.Person person ->
                Arrays.stream(rule.roles()).anyMatch(role -> person.roles().contains(role));
            case Principal.SystemClient system ->
                Arrays.stream(rule.scopes()).anyMatch(scope -> system.scopes().contains(scope));
            case Principal.Job _ -> false;
        };
    }

    private static Optional<Access> read(Method method) {
        var rules = Arrays.stream(method.getAnnotations())
                .flatMap(annotation ->
                        Stream.ofNullable(annotation.annotationType().getAnnotation(Access.class)))
                .toList();
        return rules.size() == 1 ? Optional.of(rules.getFirst()) : Optional.empty();
    }
}
