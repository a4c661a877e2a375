package dk.kk.shared.platform.move;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The phases in which an operation can be called that moves nothing: a correction, something more that is known. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface StaysIn {
    String[] value();
}
