package dk.kk.shared.platform.problem;

import dk.kk.shared.platform.problem.Problem.FieldError;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What Bean Validation refuses, as a field and a code with texts of ours: its own messages are English and name annotations. */
record BrokenConstraint(ConstraintViolation<?> violation) {

    FieldError asError() {
        var annotation = violation.getConstraintDescriptor().getAnnotation();
        return switch (annotation) {
            case NotNull _, NotBlank _, NotEmpty _ -> error("field-missing", Map.of());
            case Size size ->
                error(
                        violation.getInvalidValue() instanceof CharSequence ? "field-length" : "field-size",
                        Map.of("least", size.min(), "most", size.max()));
            case Min least -> error("field-too-small", Map.of("least", least.value()));
            case Max most -> error("field-too-large", Map.of("most", most.value()));
            case Pattern _ -> error("field-form", Map.of());
            default -> error("field-invalid", Map.of());
        };
    }

    private FieldError error(String code, Map<String, Object> arguments) {
        return FieldError.of(field(), code, arguments);
    }

    /** The path below the method's parameter: {@code guidance.givenOn}, or the parameter itself. */
    private String field() {
        var inside =
                nodes().filter(node -> node.getKind() != ElementKind.METHOD).toList();
        return inside.stream()
                .filter(node -> node.getKind() != ElementKind.PARAMETER || inside.size() == 1)
                .map(BrokenConstraint::named)
                .collect(Collectors.joining("."));
    }

    private static String named(Path.Node node) {
        var name = String.valueOf(node.getName());
        return node.getIndex() == null ? name : "[" + node.getIndex() + "]." + name;
    }

    /** Of the path, the query or a header, and not of the body: the method's parameter is annotated as one. */
    boolean isOfParameter() {
        var method = nodes().filter(node -> node.getKind() == ElementKind.METHOD)
                .map(node -> node.as(Path.MethodNode.class))
                .findFirst();
        var parameter = nodes().filter(node -> node.getKind() == ElementKind.PARAMETER)
                .map(node -> node.as(Path.ParameterNode.class))
                .findFirst();
        return method.isPresent()
                && parameter.isPresent()
                && declared(method.get())
                        .map(found ->
                                found.getParameterAnnotations()[parameter.get().getParameterIndex()])
                        .flatMap(Arrays::stream)
                        .anyMatch(BrokenConstraint::namesParameter);
    }

    private static boolean namesParameter(Annotation annotation) {
        var from = annotation.annotationType().getPackageName();
        return from.equals("jakarta.ws.rs") || from.equals("org.jboss.resteasy.reactive");
    }

    /** Of the resource and of what the container made of it, which has no annotations. */
    private Stream<Method> declared(Path.MethodNode method) {
        var types = method.getParameterTypes().toArray(Class<?>[]::new);
        return Stream.<Class<?>>iterate(violation.getRootBeanClass(), Objects::nonNull, Class::getSuperclass)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(found ->
                        found.getName().equals(method.getName()) && Arrays.equals(found.getParameterTypes(), types));
    }

    private Stream<Path.Node> nodes() {
        return StreamSupport.stream(violation.getPropertyPath().spliterator(), false);
    }
}
