package dk.kk.shared.notification.mail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;

/** What the municipality decides about e-mail. */
@ConfigMapping(prefix = "shared.mail")
interface MailSettings {
    /** The domains to which e-mail may go; without any, none is sent and nobody can choose it. */
    Optional<Set<String>> domains();

    /** When what is not urgent comes to who chose it once a day; ours. */
    @WithDefault("08:00")
    LocalTime digestAt();

    default boolean allows(String address) {
        var domain = address.substring(address.lastIndexOf('@') + 1);
        return domains().stream().flatMap(Set::stream).anyMatch(domain::equalsIgnoreCase);
    }

    default boolean isOn() {
        return domains().isPresent();
    }
}
