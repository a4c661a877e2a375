package dk.kk.shared.platform.page;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A field of a form that outlives a login which comes between the form and its sending: a choice among the constants of an enum,
 * nothing else. It stands in the address to which the login leads back, the form's own by GET, which only chooses again what was
 * chosen.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface KeptChoice {}
