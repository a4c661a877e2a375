package dk.kk.shared.platform.contract;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** The shape of every refusal, written by hand: mappers answer it, so that no resource method names it. */
final class ProblemSchemas {

    private ProblemSchemas() {}

    static void addTo(Components components) {
        components.addSchema(
                "ProblemTexts",
                object("da", "en")
                        .description("The same sentence in Danish and English")
                        .addProperty("da", text())
                        .addProperty("en", text()));
        components.addSchema(
                "FieldError",
                object("field", "code", "arguments", "texts")
                        .description("One field (path in the body, or parameter name) and the rule it breaks")
                        .addProperty("field", text())
                        .addProperty("code", text())
                        .addProperty("arguments", arguments())
                        .addProperty("texts", reference("ProblemTexts")));
        components.addSchema(
                CommonContract.PROBLEM,
                object("type", "title", "status", "code", "arguments", "texts")
                        .description("Problem details (RFC 9457)")
                        .addProperty("type", text().format("uri"))
                        .addProperty("title", text())
                        .addProperty("status", OASFactory.createSchema().addType(SchemaType.INTEGER))
                        .addProperty("detail", text())
                        .addProperty("instance", text())
                        .addProperty("code", text())
                        .addProperty("arguments", arguments())
                        .addProperty("texts", reference("ProblemTexts"))
                        .addProperty(
                                "errors",
                                OASFactory.createSchema()
                                        .addType(SchemaType.ARRAY)
                                        .items(reference("FieldError"))));
    }

    private static Schema object(String... required) {
        return OASFactory.createSchema().addType(SchemaType.OBJECT).required(List.of(required));
    }

    private static Schema arguments() {
        return OASFactory.createSchema().addType(SchemaType.OBJECT).additionalPropertiesBoolean(true);
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(SchemaType.STRING);
    }

    private static Schema reference(String name) {
        return OASFactory.createSchema().ref("#/components/schemas/" + name);
    }
}
