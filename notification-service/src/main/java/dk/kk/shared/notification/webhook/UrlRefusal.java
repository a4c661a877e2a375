package dk.kk.shared.notification.webhook;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an address is not called. */
@Schema(name = "WebhookUrlRefusal")
public enum UrlRefusal {
    /** It is no absolute URL of plain ASCII, or is longer than 2,000 characters. */
    NO_URL,
    /** Another scheme than https; http is for the inner networks that are allowed. */
    SCHEME,
    /** It carries a user or a password. */
    USER_INFO,
    FRAGMENT,
    /** A host in an odd form: an IPv4 address that is not four decimal numbers, an empty label. */
    HOST_FORM,
    PORT,
    /** The host has no address. */
    UNRESOLVED,
    /** An address of the host is not in the open internet. */
    ADDRESS
}
