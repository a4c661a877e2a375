package dk.kk.shared.platform.cpr;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** A text that is kept as it stands: a person's number in it must not get in. */
@Constraint(validatedBy = WithoutCpr.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD})
public @interface WithoutCpr {

    String message() default "must not hold a CPR number";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Finds possible numbers, as the imports do. */
    final class Check implements ConstraintValidator<WithoutCpr, String> {

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null || !Cpr.standsIn(text);
        }
    }
}
