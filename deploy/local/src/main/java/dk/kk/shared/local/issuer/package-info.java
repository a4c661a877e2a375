/** A small OpenID Connect issuer with demo people, in Keycloak's URL and claim shape. */
@NullMarked
package dk.kk.shared.local.issuer;

import org.jspecify.annotations.NullMarked;
