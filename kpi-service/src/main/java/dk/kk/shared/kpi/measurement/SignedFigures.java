package dk.kk.shared.kpi.measurement;

import dk.kk.shared.kpi.movement.CubeNumber;
import dk.kk.shared.platform.json.EventJson;
import dk.kk.shared.platform.sign.SigningKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What is signed of a measurement: all of it. */
record SignedFigures(
        UUID id,
        LocalDate asOf,
        LocalDate knownAt,
        String definitions,
        List<CubeNumber> numbers,
        String members,
        List<String> parkedSources,
        Instant frozenAt) {

    Measurement signedBy(SigningKey key) {
        return new Measurement(
                id,
                asOf,
                knownAt,
                definitions,
                numbers,
                members,
                parkedSources,
                frozenAt,
                key.sign(EventJson.write(this)));
    }
}
