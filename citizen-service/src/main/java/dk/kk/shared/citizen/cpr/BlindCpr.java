package dk.kk.shared.citizen.cpr;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import dk.kk.shared.platform.cpr.Cpr;
import io.quarkus.arc.Arc;
import java.io.IOException;

/**
 * A request's CPR number, when the request is written anywhere: its blind index. What is kept of a request for its
 * Idempotency-Key is a hash of that, for a hash of ten digits and a known name would soon be guessed.
 */
public class BlindCpr extends StdSerializer<Cpr> {

    public BlindCpr() {
        super(Cpr.class);
    }

    @Override
    public void serialize(Cpr number, JsonGenerator json, SerializerProvider provider) throws IOException {
        json.writeString(Arc.container().instance(CprVault.class).get().nameless(number));
    }
}
