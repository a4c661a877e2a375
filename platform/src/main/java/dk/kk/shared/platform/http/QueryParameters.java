package dk.kk.shared.platform.http;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;

/** The names of the query parameters that a resource's method declares, those of its bean parameters among them. */
final class QueryParameters {
    private static final Map<Method, SortedSet<String>> KNOWN = new ConcurrentHashMap<>();

    private QueryParameters() {}

    static SortedSet<String> of(Method method) {
        return KNOWN.computeIfAbsent(method, QueryParameters::read);
    }

    private static SortedSet<String> read(Method method) {
        var names = new TreeSet<String>();
        Arrays.stream(method.getParameters())
                .flatMap(parameter -> names(parameter, parameter.getName(), parameter.getType()))
                .forEach(names::add);
        return names;
    }

    private static Stream<String> names(AnnotatedElement declared, String name, Class<?> type) {
        if (declared.isAnnotationPresent(BeanParam.class)) {
            return inBean(type);
        }
        var query = declared.getAnnotation(QueryParam.class);
        if (query != null) {
            return Stream.of(query.value());
        }
        var rest = declared.getAnnotation(RestQuery.class);
        return rest == null ? Stream.empty() : Stream.of(rest.value().isEmpty() ? name : rest.value());
    }

    /** Of a record too: its components' annotations stand on its fields. */
    private static Stream<String> inBean(Class<?> bean) {
        var own = Arrays.stream(bean.getDeclaredFields())
                .flatMap(field -> names(field, field.getName(), field.getType()));
        var parent = bean.getSuperclass();
        return parent == null ? own : Stream.concat(own, inBean(parent));
    }
}
