package dk.kk.shared.platform.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.quarkus.smallrye.openapi.OpenApiFilter.RunStage;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.IndexView;

/**
 * Completes the generated document: the bearer scheme, each operation's access rule, common headers and problem answers, which
 * properties are always there and which may be null, and what all of it means in words.
 */
@OpenApiFilter(stages = RunStage.BUILD)
public class CommonContract implements OASFilter {

    static final String PROBLEM = "Problem";

    private final IndexView classes;

    public CommonContract(IndexView classes) {
        this.classes = classes;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        var components = document.getComponents();
        components.addSecurityScheme(
                Operations.SCHEME,
                OASFactory.createSecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT"));
        ProblemSchemas.addTo(components);
        components.removeSchema("IfMatch"); // a header's text, not an object
        new Nullability(classes).applyTo(components);
        var words = new Words();
        var headers = new Headers(words);
        var descriptions = new Descriptions(words);
        var examples = new Examples(headers, new ExampleValues(components.getSchemas()));
        descriptions.describe(components.getSchemas());
        components.getSchemas().values().forEach(Patterns::anchor);

        var operations = new Operations(classes, descriptions, headers);
        if (document.getPaths() != null && document.getPaths().getPathItems() != null) {
            new SwitchedOff(classes).removeFrom(document.getPaths());
            document.getPaths()
                    .getPathItems()
                    .forEach((path, item) -> item.getOperations().forEach((method, operation) -> {
                        operations.complete(path, method, operation);
                        Patterns.anchor(operation);
                        examples.addTo(operation);
                    }));
            var refusals = new Refusals(examples.problems()); // once all is known that tests were answered
            document.getPaths()
                    .getPathItems()
                    .values()
                    .forEach(item -> item.getOperations().values().forEach(refusals::addTo));
            UnusedSchemas.removeFrom(document);
            SharedRefusals.in(document);
        }
        examples.addTo(components);
        descriptions.list(document);
    }

    static boolean writes(HttpMethod method) {
        return method != HttpMethod.GET && method != HttpMethod.HEAD;
    }
}
