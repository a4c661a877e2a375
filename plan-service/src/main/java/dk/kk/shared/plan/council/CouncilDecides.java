package dk.kk.shared.plan.council;

import static dk.kk.shared.platform.access.Role.PROJECT_COUNCIL;

import dk.kk.shared.platform.access.Access;
import io.quarkus.security.PermissionsAllowed;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The project council, led by both executive boards: it alone decides, and approves the minutes. */
@Access(roles = PROJECT_COUNCIL)
@PermissionsAllowed(Access.PERMISSION)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface CouncilDecides {}
