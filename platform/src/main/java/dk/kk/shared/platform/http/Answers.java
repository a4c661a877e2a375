package dk.kk.shared.platform.http;

import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;

/** Answers that carry a stream's version as ETag. */
public final class Answers {

    private Answers() {}

    public static <T> RestResponse<T> ok(T view, long version) {
        return RestResponse.ResponseBuilder.ok(view)
                .header("ETag", etag(version))
                .build();
    }

    public static <T> RestResponse<T> created(URI location, T view, long version) {
        return RestResponse.ResponseBuilder.<T>create(RestResponse.Status.CREATED)
                .entity(view)
                .location(location)
                .header("ETag", etag(version))
                .build();
    }

    private static String etag(long version) {
        return "\"" + version + "\"";
    }
}
