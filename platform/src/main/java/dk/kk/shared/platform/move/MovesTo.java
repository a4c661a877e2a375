package dk.kk.shared.platform.move;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The phases to which an operation brings what it is about, wherever the table of moves lets it. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface MovesTo {
    String[] value();

    /** The phases that it leaves, where the table has more that lead there by another operation; none: all. */
    String[] from() default {};
}
