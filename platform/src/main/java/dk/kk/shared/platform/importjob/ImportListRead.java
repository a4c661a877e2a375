package dk.kk.shared.platform.importjob;

import static dk.kk.shared.platform.access.Role.IMPORT_OPERATOR;
import static dk.kk.shared.platform.access.Role.OPERATIONS;

import dk.kk.shared.platform.access.Access;
import io.quarkus.security.PermissionsAllowed;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Those who deliver source files, and those who see that all runs: how imports stand, without a row of them. */
@Access(roles = {IMPORT_OPERATOR, OPERATIONS})
@PermissionsAllowed(Access.PERMISSION)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface ImportListRead {}
