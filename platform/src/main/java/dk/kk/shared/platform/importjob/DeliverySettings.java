package dk.kk.shared.platform.importjob;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.time.Period;
import java.util.Map;

/** How often a source is expected to deliver, by its name: {@code shared.imports.expected.persons=P7D}. Of others nothing is expected. */
@ConfigMapping(prefix = "shared.imports.expected")
interface DeliverySettings {
    @WithParentName
    Map<String, Period> every();
}
