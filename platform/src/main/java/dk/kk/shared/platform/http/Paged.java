package dk.kk.shared.platform.http;

import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** A page as an answer: the items, and a {@code Link} with {@code rel="next"} where more follow: relative, as the Host is of the sender's making. */
public final class Paged {

    private static final Pattern CURSOR = Pattern.compile("[?&]after=([^&>]+)");

    private Paged() {}

    /**
     * @param fetched up to {@link PageRequest#fetch()} items in the list's order
     * @param key the keyset's value of an item; comes back as {@link PageRequest#after()}
     */
    public static <T> RestResponse<List<T>> of(
            List<T> fetched, PageRequest page, Function<T, String> key, UriInfo uri) {
        return of(fetched, page, key, uri, Function.identity());
    }

    public static <T, V> RestResponse<List<V>> of(
            List<T> fetched, PageRequest page, Function<T, String> key, UriInfo uri, Function<T, V> view) {
        if (fetched.size() <= page.limit()) {
            return RestResponse.ok(fetched.stream().map(view).toList());
        }
        var items = fetched.subList(0, page.limit());
        var next = uri.getRequestUriBuilder()
                .replaceQueryParam("after", PageRequest.cursor(key.apply(items.getLast())))
                .build();
        return RestResponse.ResponseBuilder.ok(items.stream().map(view).toList())
                .header("Link", "<" + next.getRawPath() + "?" + next.getRawQuery() + ">; rel=\"next\"")
                .build();
    }

    /** The cursor of the page that follows, for a page's own link to it; null on the last. */
    public static @Nullable String next(RestResponse<?> answer) {
        var link = answer.getHeaderString("Link");
        return link == null
                ? null
                : CURSOR.matcher(link)
                        .results()
                        .map(match -> match.group(1))
                        .findFirst()
                        .orElse(null);
    }

    /** A whole list, page after page, for a reader of all of it. */
    public static <T> List<T> whole(Function<PageRequest, RestResponse<List<T>>> list) {
        var all = new ArrayList<T>();
        @Nullable String after = null;
        do {
            var page = list.apply(PageRequest.longest(after));
            all.addAll(page.getEntity());
            after = next(page);
        } while (after != null);
        return all;
    }
}
