package dk.kk.shared.offer.catalogue;

import static dk.kk.shared.platform.testing.Casework.code;

import dk.kk.shared.offer.counting.Counts;
import dk.kk.shared.offer.counting.CountsAs;
import dk.kk.shared.platform.access.Role;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.stream.Origin;
import dk.kk.shared.platform.testing.Call;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Offers for the tests of features that build on them. */
public final class TestOffers {

    private TestOffers() {}

    /** One that counts as activation and for goal 3. */
    public static Offer inForce(LocalDate validFrom, @Nullable LocalDate validTo) {
        var terms = new Terms("Workshop", "The city", null, Administration.BIF, 10, validFrom, validTo);
        return Offer.list(
                "W1",
                terms,
                new Counts(CountsAs.ACTIVATION, true),
                null,
                Origin.LIVE,
                BusinessClock.at(Instant.parse("2007-11-30T11:00:00Z")));
    }

    /** Listed through the API since 2005, with a code of its own. */
    public static Response listed(Role manager) {
        return Call.by(manager)
                .post("/api/v1/offers", body(manager))
                .statusCode(201)
                .extract()
                .response();
    }

    /** The same, with room for so many. */
    public static Response listed(Role manager, int capacity) {
        var body = body(manager);
        body.put("capacity", capacity);
        return Call.by(manager)
                .post("/api/v1/offers", body)
                .statusCode(201)
                .extract()
                .response();
    }

    /** The same, of that provider. */
    public static Response listed(Role manager, String providerCode) {
        var body = body(manager);
        body.put("providerCode", providerCode);
        return Call.by(manager)
                .post("/api/v1/offers", body)
                .statusCode(201)
                .extract()
                .response();
    }

    public static Map<String, Object> body(Role manager) {
        var body = new LinkedHashMap<String, Object>();
        body.put("code", code("T-"));
        body.put("name", "Værksted");
        body.put("provider", "Kommunens værksteder");
        body.put("administration", manager == Role.SOF_MANAGER ? "SOF" : "BIF");
        body.put("countsAs", "ACTIVATION");
        body.put("countsForGoal3", true);
        body.put("weeklyHours", 10);
        body.put("validFrom", "2005-01-01");
        return body;
    }
}
