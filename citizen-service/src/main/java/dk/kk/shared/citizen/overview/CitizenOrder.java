package dk.kk.shared.citizen.overview;

import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a list of citizens is sorted. A cursor holds an id and never a name, as it stands in an address. */
@Schema(name = "CitizenOrder")
enum CitizenOrder {
    /** As they were registered, nearly. */
    BY_ID("and (cast(? as uuid) is null or own.citizen_id > ?) order by own.citizen_id", "c.id"),
    /** Family name, then given name. */
    BY_NAME("""
            and (cast(? as uuid) is null or (known.family_name, known.given_name, known.id)
                     > (select before.family_name, before.given_name, before.id from citizen before where before.id = ?))
            order by known.family_name, known.given_name, known.id
            """, "c.family_name, c.given_name, c.id");

    private final String page;
    private final String shown;

    CitizenOrder(String page, String shown) {
        this.page = page;
        this.shown = shown;
    }

    /** What ends the question whose ids are on the page, before its limit. */
    String page() {
        return page;
    }

    /** The order of those that are shown. */
    String shown() {
        return shown;
    }

    static Stream<@Nullable Object> after(@Nullable UUID last) {
        return Stream.of(new @Nullable Object[] {last, last});
    }
}
