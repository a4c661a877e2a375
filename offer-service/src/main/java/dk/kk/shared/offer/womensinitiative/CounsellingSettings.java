package dk.kk.shared.offer.womensinitiative;

import io.smallrye.config.ConfigMapping;
import java.util.Map;

/** Open anonymous counselling as the city gives it. */
@ConfigMapping(prefix = "shared.anonymous-counselling")
interface CounsellingSettings {
    /** The code of each place where it is given, and that of the provider who gives it there. */
    Map<String, String> places();
}
