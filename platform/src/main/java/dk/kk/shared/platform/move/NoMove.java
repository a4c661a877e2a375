package dk.kk.shared.platform.move;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An operation below something that has phases, which is none of its moves. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface NoMove {
    /** Why: {@code "a week's, not the course's"}. */
    String value();
}
