package dk.kk.shared.platform.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A browser names no {@code Access-Purpose}: a page has one, and who may not act for it may not open the page. Of several it is the
 * first that the person may act for.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface PagePurpose {
    Purpose[] value();
}
