package dk.kk.shared.offer.enrolment;

import static dk.kk.shared.platform.access.Role.OFFER_PROVIDER;

import dk.kk.shared.platform.access.Access;
import io.quarkus.security.PermissionsAllowed;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The providers of offers, who see their own. */
@Access(
        roles = {OFFER_PROVIDER},
        personal = true)
@PermissionsAllowed(Access.PERMISSION)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface OwnOfferRead {}
