package dk.kk.shared.citizen.keyrotation;

import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.rules.Operators;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;

/** Another key for the numbers or their blind index: what operations start and watch. It shows key ids and counts alone. */
@Path("/api/v1/cpr-key-rotations")
@Produces(MediaType.APPLICATION_JSON)
class KeyRotationResource {
    private final KeyRotations rotations;
    private final Caller caller;

    KeyRotationResource(KeyRotations rotations, Caller caller) {
        this.rotations = rotations;
        this.caller = caller;
    }

    @POST
    @Operators
    @Operation(
            summary = "Seal and index all CPR numbers of former keys under the current ones; follows in the background")
    @APIResponseSchema(value = KeysView.class, responseCode = "202", responseDescription = "Begun")
    public RestResponse<KeysView> startKeyRotation() {
        var view = QuarkusTransaction.requiringNew().call(() -> {
            rotations.start(caller.principal().actor());
            return rotations.view();
        });
        return RestResponse.status(RestResponse.Status.ACCEPTED, view);
    }

    @GET
    @Operators
    @Operation(summary = "How many CPR numbers stand under each key, and how the last rotation stands")
    public KeysView getKeyRotation() {
        return QuarkusTransaction.requiringNew().call(rotations::view);
    }
}
