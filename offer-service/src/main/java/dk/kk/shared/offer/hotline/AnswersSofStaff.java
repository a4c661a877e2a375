package dk.kk.shared.offer.hotline;

import static dk.kk.shared.platform.access.Relation.OWN_CASE;
import static dk.kk.shared.platform.access.Role.HOTLINE_OPERATOR;

import dk.kk.shared.platform.access.Access;
import io.quarkus.security.PermissionsAllowed;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The hotline, about citizens who are shared today: citizen-service says who they are. */
@Access(roles = HOTLINE_OPERATOR, relation = OWN_CASE)
@PermissionsAllowed(Access.PERMISSION)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface AnswersSofStaff {}
