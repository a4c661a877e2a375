package dk.kk.shared.platform.contract;

import dk.kk.shared.platform.http.PageRequest;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.DotName;
import org.jboss.jandex.MethodInfo;

/** The headers of an answer that follow from what is asked: a page may have a next one, and what is changed has a new version. */
final class Headers {
    private static final DotName PAGE = DotName.createSimple(PageRequest.class);

    private final Words words;

    Headers(Words words) {
        this.words = words;
    }

    void declare(Operation operation, MethodInfo method, boolean ifMatch) {
        for (var status : List.of("200", "201")) {
            var answer = operation.getResponses().getAPIResponse(status);
            if (answer != null && method.parameterTypes().stream().anyMatch(type -> PAGE.equals(type.name()))) {
                declare(answer, "Link");
            }
            if (answer != null && ifMatch) {
                declare(answer, "ETag");
            }
        }
    }

    Header declare(APIResponse response, String name) {
        var header = OASFactory.createHeader()
                .description(words.of("header." + name))
                .schema(OASFactory.createSchema().addType(SchemaType.STRING));
        response.addHeader(name, header);
        return header;
    }
}
