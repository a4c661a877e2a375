package dk.kk.shared.platform.importjob;

import static dk.kk.shared.platform.access.Role.IMPORT_OPERATOR;

import dk.kk.shared.platform.access.Access;
import io.quarkus.security.PermissionsAllowed;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Those who deliver source files, about rows that speak of persons. */
@Access(roles = IMPORT_OPERATOR, personal = true)
@PermissionsAllowed(Access.PERMISSION)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface ImportFindingsRead {}
