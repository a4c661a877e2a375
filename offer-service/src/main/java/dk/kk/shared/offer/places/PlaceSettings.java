package dk.kk.shared.offer.places;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "shared.places")
public interface PlaceSettings {
    /** How many days a place is held for whom it is offered to, the last one included; ours. */
    @WithDefault("7")
    int offerDays();
}
