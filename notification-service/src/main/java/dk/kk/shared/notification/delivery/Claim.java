package dk.kk.shared.notification.delivery;

import java.util.UUID;

/** That a subscription's queue is one worker's for a while. Who lost it can mark nothing any more. */
record Claim(UUID subscription, UUID lease) {}
