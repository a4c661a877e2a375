package dk.kk.shared.platform.rules;

import static dk.kk.shared.platform.access.Relation.OWN_CASE;
import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.BIF_MANAGER;

import dk.kk.shared.platform.access.Access;
import io.quarkus.security.PermissionsAllowed;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A decision of BIF's: its responsible caseworkers, and their managers where a caseworker may not. */
@Access(
        roles = {BIF_CASEWORKER, BIF_MANAGER},
        relation = OWN_CASE)
@PermissionsAllowed(Access.PERMISSION)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface BifDecides {}
