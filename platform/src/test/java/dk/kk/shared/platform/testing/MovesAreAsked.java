package dk.kk.shared.platform.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.ReferencedClassObject;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dk.kk.shared.platform.move.CallerMoves;
import dk.kk.shared.platform.move.MovesTo;
import dk.kk.shared.platform.move.StaysIn;
import java.util.Set;
import java.util.stream.Collectors;

/** A class whose operations say where they move is given to {@link CallerMoves#of}: else no answer ever lists them. */
final class MovesAreAsked {
    private MovesAreAsked() {}

    static ArchRule rule(JavaClasses classes) {
        var asked = classes.stream()
                .flatMap(type -> type.getStaticInitializer().stream())
                .filter(start -> start.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> call.getTargetOwner().isEquivalentTo(CallerMoves.class)))
                .flatMap(start -> start.getReferencedClassObjects().stream())
                .map(ReferencedClassObject::getRawType)
                .map(type -> type.getName())
                .collect(Collectors.toSet());
        return methods()
                .that(DescribedPredicate.describe(
                        "say where they move",
                        method -> method.isAnnotatedWith(MovesTo.class) || method.isAnnotatedWith(StaysIn.class)))
                .should(beAsked(asked));
    }

    private static ArchCondition<JavaMethod> beAsked(Set<String> asked) {
        return new ArchCondition<>("be in a class given to CallerMoves.of") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var owner = method.getOwner().getName();
                events.add(new SimpleConditionEvent(
                        method, asked.contains(owner), owner + " is given to no CallerMoves.of"));
            }
        };
    }
}
