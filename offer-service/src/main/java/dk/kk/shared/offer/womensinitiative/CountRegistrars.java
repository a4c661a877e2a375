package dk.kk.shared.offer.womensinitiative;

import static dk.kk.shared.platform.access.Role.OFFER_PROVIDER;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.SOF_MANAGER;

import dk.kk.shared.platform.access.Access;
import io.quarkus.security.PermissionsAllowed;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** SOF's caseworkers and managers, and the provider of the counselling for its own places. */
@Access(roles = {SOF_CASEWORKER, SOF_MANAGER, OFFER_PROVIDER})
@PermissionsAllowed(Access.PERMISSION)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface CountRegistrars {}
