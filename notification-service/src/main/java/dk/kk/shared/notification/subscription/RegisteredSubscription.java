package dk.kk.shared.notification.subscription;

import dk.kk.shared.notification.webhook.NewSecret;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** @param secret shown this once; null where there is no URL */
@Schema(name = "RegisteredSubscription")
record RegisteredSubscription(
        SubscriptionView subscription, @Nullable NewSecret secret) {}
