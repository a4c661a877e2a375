package dk.kk.shared.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.kk.shared.platform.page.ErrorPages;
import dk.kk.shared.platform.problem.Problem;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/** Answers a request with a problem before it reaches any resource. */
@Singleton
class ProblemAnswers {
    private static final long READ_TO_ITS_END = 1024 * 1024L;
    private final ObjectMapper json;
    private final ErrorPages pages;

    ProblemAnswers(ObjectMapper json, ErrorPages pages) {
        this.json = json;
        this.pages = pages;
    }

    /**
     * In a browser that asks for a page, as a page. A body of moderate length is read and dropped, so that its sender hears the answer; a longer one
     * ends with the connection.
     */
    void end(RoutingContext exchange, Problem problem) {
        var request = exchange.request();
        var response = exchange.response().setStatusCode(problem.status());
        problem.headers().forEach(response::putHeader);
        var page = pages.unrouted(exchange, problem);
        response.putHeader(HttpHeaders.CONTENT_TYPE, page == null ? Problem.MEDIA_TYPE : ErrorPages.MEDIA_TYPE);
        if (isEndless(request) || bodyLength(request) > READ_TO_ITS_END) {
            response.putHeader(HttpHeaders.CONNECTION, "close");
            response.endHandler(_ -> request.connection().close());
        } else {
            request.resume();
        }
        response.end(page == null ? text(problem) : page);
    }

    /** As it says itself; 0 where it says nothing. */
    static long bodyLength(HttpServerRequest request) {
        var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? 0 : Long.parseLong(length.strip()); // the decoder has refused any other text
    }

    private static boolean isEndless(HttpServerRequest request) {
        return request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
    }

    private String text(Problem problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A problem is always writable", e);
        }
    }
}
