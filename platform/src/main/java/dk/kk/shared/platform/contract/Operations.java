package dk.kk.shared.platform.contract;

import dk.kk.shared.platform.access.Access;
import dk.kk.shared.platform.access.Purpose;
import dk.kk.shared.platform.access.Relation;
import dk.kk.shared.platform.idempotency.Idempotent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/** Adds to an operation what follows from its method's annotations and parameters. */
final class Operations {

    static final String SCHEME = "jwt";

    private static final DotName ACCESS = DotName.createSimple(Access.class);
    private static final DotName IDEMPOTENT = DotName.createSimple(Idempotent.class);
    private static final String IF_MATCH = "If-Match";

    private final Map<String, RuledMethod> methods = new HashMap<>();
    private final Descriptions descriptions;
    private final Headers headers;

    /** A method and the access rule that the annotation it bears is. */
    private record RuledMethod(MethodInfo method, AnnotationInstance access) {}

    /** Operation ids are method names, unique in a service: the lint says so. */
    Operations(IndexView classes, Descriptions descriptions, Headers headers) {
        this.descriptions = descriptions;
        this.headers = headers;
        for (var access : classes.getAnnotations(ACCESS)) {
            for (var borne : classes.getAnnotations(access.target().asClass().name())) {
                var method = borne.target().asMethod();
                methods.put(method.name(), new RuledMethod(method, access));
            }
        }
    }

    void complete(String path, HttpMethod httpMethod, Operation operation) {
        var ruled = methods.get(operation.getOperationId());
        var personal = ruled != null && describe(operation, ruled.access());
        if (ruled != null && ruled.method().hasAnnotation(IDEMPOTENT)) {
            header(operation, "Idempotency-Key", text(200), false);
            created(operation);
        }
        var ifMatch = hasIfMatch(operation);
        if (ifMatch) {
            header(operation, IF_MATCH, text(20).pattern("^\"[0-9]{1,18}\"$"), true);
        }
        if (personal) {
            operation
                    .getResponses()
                    .addAPIResponse(
                            "429",
                            OASFactory.createAPIResponse()
                                    .description("Too many look-ups were refused or found nothing; see Retry-After"));
        }
        refusals(path.contains("{") || personal, httpMethod, operation, ifMatch)
                .forEach((status, reason) -> problem(operation, status, reason));
        keepProblemsOnly(operation);
        if (ruled != null) {
            descriptions.describe(operation, ruled.method());
            headers.declare(operation, ruled.method(), ifMatch);
            OperationMoves.describe(operation, ruled.method());
        }
    }

    /** True when the answer speaks of persons. */
    private static boolean describe(Operation operation, AnnotationInstance access) {
        var relation = name(access, "relation", Relation.NONE.name());
        var marked =
                access.value("personal") != null && access.value("personal").asBoolean();
        var personal = marked || !relation.equals(Relation.NONE.name());
        var rule = new LinkedHashMap<String, Object>();
        var roles = kebab(names(access, "roles"));
        var scopes = names(access, "scopes");
        rule.put("roles", roles);
        rule.put("scopes", scopes);
        rule.put("relation", relation);
        rule.put("personal", personal);
        operation.addExtension("x-access", rule);
        operation.setDescription(Stream.of(operation.getDescription(), whoMay(roles, scopes, relation))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n\n")));
        operation.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme(SCHEME)));
        if (personal) {
            var codes = OASFactory.createSchema().addType(SchemaType.STRING).enumeration(purposes(access));
            header(operation, Purpose.HEADER, codes, true);
        }
        return personal;
    }

    /** {@code For bif-manager, sof-manager, each for own citizens.}: the last line of the description. */
    private static String whoMay(List<String> roles, List<String> scopes, String relation) {
        var each = relation.equals(Relation.OWN_CASE.name()) ? ", each for own citizens" : "";
        var people = roles.isEmpty() ? "" : "For " + String.join(", ", roles) + each + ". ";
        var systems = scopes.isEmpty() ? "" : "For systems with " + String.join(", ", scopes) + ".";
        return (people + systems).strip();
    }

    /** Those that the rule's roles may name; a system may name any. */
    private static List<Object> purposes(AnnotationInstance access) {
        var roles = names(access, "roles");
        var anyOne = !names(access, "scopes").isEmpty();
        return Arrays.stream(Purpose.values())
                .filter(purpose -> anyOne || purpose.roles().stream().anyMatch(role -> roles.contains(role.name())))
                .<Object>map(Purpose::name)
                .toList();
    }

    /** A creating POST answers 201, unless its method says otherwise. */
    private static void created(Operation operation) {
        var responses = operation.getResponses();
        var ok = responses.getAPIResponse("200");
        if (ok != null && !responses.hasAPIResponse("201") && !responses.hasAPIResponse("202")) {
            responses.removeAPIResponse("200");
            responses.addAPIResponse("201", ok.description("Created"));
        }
    }

    private static Map<String, String> refusals(
            boolean ofOne, HttpMethod method, Operation operation, boolean ifMatch) {
        var refusals = new LinkedHashMap<String, String>();
        refusals.put("400", "Something in the request cannot be read or breaks a rule");
        refusals.put("401", "No valid bearer token");
        refusals.put("403", "The caller's role or scope may not do this");
        if (ofOne || CommonContract.writes(method)) {
            refusals.put("404", "It does not exist, or the caller has no relation to it");
        }
        refusals.put("406", "Not a media type offered here");
        if (CommonContract.writes(method)) {
            refusals.put("409", "Not allowed in the present state");
            refusals.put("422", "A rule says no, or the Idempotency-Key was used with another body");
        }
        if (ifMatch) {
            refusals.put("412", "It has changed since the version in If-Match");
            refusals.put("428", "If-Match is missing");
        }
        if (operation.getRequestBody() != null) {
            refusals.put("411", "Content-Length is missing");
            refusals.put("413", "The body is too large");
            refusals.put("415", "Not a content type taken here");
        }
        refusals.put("503", "A part the service needs is away; try again after Retry-After");
        return refusals;
    }

    private static void problem(Operation operation, String status, String reason) {
        var given = operation.getResponses().getAPIResponse(status);
        var response = given == null ? OASFactory.createAPIResponse().description(reason) : given;
        operation.getResponses().addAPIResponse(status, response);
    }

    /** Whatever a method said of a refusal, its body is a problem. */
    private static void keepProblemsOnly(Operation operation) {
        var responses = operation.getResponses().getAPIResponses();
        new TreeSet<>(responses.keySet())
                .stream()
                        .filter(status -> status.startsWith("4") || status.startsWith("5"))
                        .forEach(status ->
                                operation.getResponses().getAPIResponse(status).setContent(problem()));
        var sorted = OASFactory.createAPIResponses();
        new TreeSet<>(responses.keySet())
                .forEach(status ->
                        sorted.addAPIResponse(status, operation.getResponses().getAPIResponse(status)));
        operation.setResponses(sorted);
    }

    private static Content problem() {
        var problem = OASFactory.createSchema().ref("#/components/schemas/" + CommonContract.PROBLEM);
        return OASFactory.createContent()
                .addMediaType(
                        "application/problem+json", OASFactory.createMediaType().schema(problem));
    }

    private static boolean hasIfMatch(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> IF_MATCH.equals(parameter.getName()));
    }

    private static void header(Operation operation, String name, Schema schema, boolean required) {
        var others =
                new ArrayList<Parameter>(operation.getParameters() == null ? List.of() : operation.getParameters());
        others.removeIf(parameter -> name.equals(parameter.getName()));
        others.add(OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .required(required)
                .schema(schema));
        operation.setParameters(others);
    }

    private static Schema text(int longest) {
        return OASFactory.createSchema().addType(SchemaType.STRING).maxLength(longest);
    }

    private static List<String> names(AnnotationInstance access, String property) {
        var value = access.value(property);
        if (value == null) {
            return List.of();
        }
        return List.of(property.equals("roles") ? value.asEnumArray() : value.asStringArray());
    }

    private static List<String> kebab(List<String> names) {
        return names.stream()
                .map(name -> name.toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }

    private static String name(AnnotationInstance access, String property, String otherwise) {
        var value = access.value(property);
        return value == null ? otherwise : value.asEnum();
    }
}
