package dk.kk.shared.plan.planledger;

import dk.kk.shared.platform.access.Access;
import io.quarkus.security.PermissionsAllowed;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Who proves that a side is told of all that waits for it. */
@Access(scopes = "plans:reconcile")
@PermissionsAllowed(Access.PERMISSION)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface PlanReconcilers {}
