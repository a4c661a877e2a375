package dk.kk.shared.local.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Map;

/** The services' stylesheet, picture and scripts, from this program's class path. */
public final class Files implements HttpHandler {
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml");

    /** Where each is asked for. */
    public static final Map<String, String> FOLDERS =
            Map.of("/frame/", "/suite/META-INF/resources", "/webjars/", "/META-INF/resources");

    private final String folder;

    public Files(String folder) {
        this.folder = folder;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
        try (var file = type == null || path.contains("..") ? null : Files.class.getResourceAsStream(folder + path)) {
            if (file == null || type == null) {
                Answer.notFound(exchange);
            } else {
                Answer.file(exchange, type, file.readAllBytes());
            }
        }
    }
}
