package dk.kk.shared.platform.page;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** Who reads the page of this request, as far as the request itself says: the language, and the address in the browser. */
@RequestScoped
public class Reader {
    private final CurrentVertxRequest current;
    private boolean isAddressRefused;

    Reader(CurrentVertxRequest current) {
        this.current = current;
    }

    /** What the address says, else the choice made before, else Danish. */
    public Language language() {
        return asked().or(() -> cookie(Language.COOKIE).flatMap(Language::of)).orElse(Language.DA);
    }

    /** The address without scheme, host and the choice of a language. */
    String address() {
        if (isAddressRefused) {
            return "/";
        }
        var query = Optional.ofNullable(request().query())
                .map(text -> text.replaceAll("(^|&)" + Language.PARAMETER + "=[^&]*", "")
                        .replaceFirst("^&", ""))
                .filter(text -> !text.isEmpty());
        return path() + query.map(text -> "?" + text).orElse("");
    }

    /** It is what is refused: neither said back nor read. */
    void forgetAddress() {
        isAddressRefused = true;
    }

    String path() {
        return PagePath.of(current.getCurrent());
    }

    Optional<String> cookie(String name) {
        return Optional.ofNullable(request().getCookie(name)).map(cookie -> cookie.getValue());
    }

    private Optional<Language> asked() {
        return isAddressRefused ? Optional.empty() : Language.of(request().getParam(Language.PARAMETER));
    }

    private HttpServerRequest request() {
        return current.getCurrent().request();
    }
}
