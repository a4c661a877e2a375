package dk.kk.shared.notification.reconciliation;

import dk.kk.shared.platform.json.EventJson;
import dk.kk.shared.platform.rules.Operators;
import dk.kk.shared.platform.sign.SigningKey;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/reconciliation-statements")
class StatementResource {
    private final DailyStatements statements;
    private final SigningKey key;

    StatementResource(DailyStatements statements, StatementSettings settings) {
        this.statements = statements;
        this.key = new SigningKey("shared.statements.signing-key", settings.signingKey());
    }

    @GET
    @Path("/{day}")
    @Operators
    @Operation(summary = "How the duty to tell SOF was kept on a day, signed")
    public RestResponse<SignedStatement> getReconciliationStatement(@RestPath LocalDate day) {
        var statement = statements.of(day);
        return RestResponse.ok(new SignedStatement(statement, key.sign(EventJson.write(statement))));
    }

    @GET
    @Path("/keys")
    @Operators
    @Operation(summary = "The public keys that verify the statements, as a JWK set")
    public RestResponse<KeySet> listStatementKeys() {
        return RestResponse.ok(new KeySet(List.of(key.published())));
    }

    /** @param jws the statement as compact JWS (RFC 7515, {@code EdDSA}), whose {@code kid} names the key */
    @Schema(name = "SignedStatement")
    record SignedStatement(DailyStatement statement, String jws) {}

    @Schema(name = "StatementKeySet")
    record KeySet(List<SigningKey.VerifyingKey> keys) {}
}
