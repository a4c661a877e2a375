package dk.kk.shared.platform.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jboss.jandex.Type;
import org.jspecify.annotations.Nullable;

/** Our records say in Java what may be null; the document says the same: the rest is required. */
final class Nullability {

    private static final DotName SCHEMA =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.media.Schema");
    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
    private static final DotName RECORD = DotName.createSimple(Record.class);

    private final IndexView classes;

    Nullability(IndexView classes) {
        this.classes = classes;
    }

    void applyTo(Components components) {
        var schemas = components.getSchemas();
        classes.getKnownDirectSubclasses(RECORD).stream()
                .filter(record -> record.name().toString().startsWith("dk.kk.shared."))
                .forEach(record -> {
                    var schema = schemas.get(nameOf(record));
                    if (schema != null && schema.getProperties() != null) {
                        record.recordComponents().forEach(component -> say(schema, component));
                    }
                });
        schemas.values().stream()
                .filter(schema -> schema.getRequired() != null)
                .forEach(schema -> schema.setRequired(
                        schema.getRequired().stream().sorted().toList())); // else it differs between builds
    }

    private static String nameOf(ClassInfo record) {
        var annotation = record.declaredAnnotation(SCHEMA);
        var name = annotation == null ? null : annotation.value("name");
        return name == null ? record.simpleName() : name.asString();
    }

    private static void say(Schema schema, RecordComponentInfo component) {
        var property = schema.getProperties().get(component.name());
        if (property == null) {
            return;
        }
        if (property.getItems() != null && holdsNulls(component.type())) {
            property.setItems(orNull(property.getItems()));
        }
        if (component.type().hasAnnotation(NULLABLE)) {
            schema.addProperty(component.name(), orNull(property));
        } else if (schema.getRequired() == null || !schema.getRequired().contains(component.name())) {
            schema.addRequired(component.name());
        }
    }

    /** {@code List<@Nullable UUID>}. */
    private static boolean holdsNulls(Type type) {
        return type.kind() == Type.Kind.PARAMETERIZED_TYPE
                && type.asParameterizedType().arguments().getFirst().hasAnnotation(NULLABLE);
    }

    /** A type beside a reference narrows it, so that null would be none: one or the other. */
    private static Schema orNull(Schema schema) {
        var types = schema.getType();
        if (isAnything(schema)) {
            return schema;
        }
        if (types == null || schema.getRef() != null) {
            var said = schema.getDescription();
            schema.setType(null);
            schema.setDescription(null);
            var none = OASFactory.createSchema().addType(SchemaType.NULL);
            return OASFactory.createSchema().anyOf(List.of(schema, none)).description(said);
        }
        if (types.contains(SchemaType.NULL)) {
            return schema;
        }
        if (schema.getEnumeration() != null) {
            var values = new ArrayList<Object>(schema.getEnumeration());
            values.add(null);
            schema.setEnumeration(values);
        }
        return schema.type(
                Stream.concat(types.stream(), Stream.of(SchemaType.NULL)).toList());
    }

    /** Null is one of the things that it may be. */
    private static boolean isAnything(Schema schema) {
        return Stream.of(schema.getType(), schema.getRef(), schema.getAnyOf(), schema.getOneOf(), schema.getAllOf())
                .allMatch(Objects::isNull);
    }
}
