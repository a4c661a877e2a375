package dk.kk.shared.platform.http;

import dk.kk.shared.platform.problem.RuleViolation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The part of a list that is asked for: at most {@code limit} items after the opaque cursor {@code after}. */
public class PageRequest {

    private static final int LONGEST = 200;
    private static final UUID LEAST = new UUID(0, 0);

    @QueryParam("limit")
    @DefaultValue("50")
    @Min(1)
    @Max(LONGEST)
    @Parameter(description = "Items on a page")
    int limit = 50;

    @QueryParam("after")
    @Size(max = 400)
    @Parameter(description = "Cursor from the Link header of the page before")
    @Nullable
    String after;

    /**
     * For a reader of all pages, one after another.
     *
     * @param after cursor from the page before; null: the first
     */
    public static PageRequest longest(@Nullable String after) {
        var page = new PageRequest();
        page.limit = LONGEST;
        page.after = after;
        return page;
    }

    public int limit() {
        return limit;
    }

    /** One more than asked for tells whether another page follows. */
    public int fetch() {
        return limit + 1;
    }

    /** The key of the last item seen, or null on the first page. */
    public @Nullable String after() {
        if (after == null) {
            return null;
        }
        try {
            return new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new RuleViolation("cursor-invalid");
        }
    }

    /** For lists in the order of their ids: the last id seen, or the least of all on the first page. */
    public UUID afterId() {
        var key = after();
        try {
            return key == null ? LEAST : UUID.fromString(key);
        } catch (IllegalArgumentException e) {
            throw new RuleViolation("cursor-invalid");
        }
    }

    /** For lists in the order of a number: 0 on the first page. */
    public long afterNumber() {
        var key = after();
        try {
            return key == null ? 0 : Long.parseLong(key);
        } catch (NumberFormatException e) {
            throw new RuleViolation("cursor-invalid");
        }
    }

    static String cursor(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }
}
