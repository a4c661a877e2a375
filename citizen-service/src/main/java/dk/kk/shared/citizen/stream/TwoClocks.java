package dk.kk.shared.citizen.stream;

import dk.kk.shared.platform.timeline.Row;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** On which day something held ({@code asOf}), and as believed when ({@code knownAt}). */
public class TwoClocks {
    @QueryParam("asOf")
    @Parameter(description = "The day asked about; today when absent")
    @Nullable
    LocalDate asOf;

    @QueryParam("knownAt")
    @Parameter(description = "As believed at this instant; as believed now when absent")
    @Nullable
    Instant knownAt;

    public LocalDate asOf(LocalDate today) {
        return asOf == null ? today : asOf;
    }

    public @Nullable Instant knownAt() {
        return knownAt;
    }

    /** The rows believed in at {@code knownAt}, or now. */
    public <V> Stream<Row<V>> believed(Stream<Row<V>> rows) {
        var then = knownAt();
        return rows.filter(row -> then == null ? row.isCurrent() : row.knownAt(then));
    }

    /** With the stream's version as ETag whatever the day; but what was believed earlier is nothing one could change. */
    public <T> RestResponse<T> answer(RestResponse<T> shown) {
        return knownAt == null ? shown : RestResponse.ok(shown.getEntity());
    }
}
