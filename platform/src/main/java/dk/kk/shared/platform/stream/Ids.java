package dk.kk.shared.platform.stream;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.UUID;

/**
 * Identities: UUIDv7 (RFC 9562), so that they sort by when they were made; those of one millisecond and one process too
 * (its "monotonic random"), as lists in the order of ids are read by what was first.
 */
public final class Ids {

    private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();

    private Ids() {}

    public static UUID next() {
        return GENERATOR.generate();
    }
}
