package dk.kk.shared.notification.operations;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.Map;

/** Where the services answer, as notification-service reaches them. */
@ConfigMapping(prefix = "shared.operations")
interface ServiceAddresses {
    @WithParentName
    Map<SuiteService, Address> of();

    interface Address {
        /** Of the API. */
        String url();

        /** Of health and metrics; a production may have to open the network for it. */
        String managementUrl();
    }
}
