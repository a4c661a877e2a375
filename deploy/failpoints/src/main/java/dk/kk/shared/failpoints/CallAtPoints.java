package dk.kk.shared.failpoints;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the calls of {@link Failpoints#reached} into the methods that are points, while their classes are loaded. */
final class CallAtPoints implements ClassFileTransformer {

    private static final ClassDesc FAILPOINTS = ClassDesc.of("dk.kk.shared.failpoints.Failpoints");
    private static final MethodTypeDesc REACHED = MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_String);

    @Override
    public byte @Nullable [] transform(
            @Nullable ClassLoader loader,
            @Nullable String type,
            @Nullable Class<?> redefined,
            @Nullable ProtectionDomain domain,
            byte[] bytes) {
        var points = Arrays.stream(Point.values())
                .filter(point -> point.type().equals(type))
                .toList();
        if (loader == null || points.isEmpty()) {
            return null;
        }
        try {
            return changed(loader, bytes, points);
        } catch (RuntimeException e) { // the JVM would swallow it, and go on without the points
            e.printStackTrace();
            Runtime.getRuntime().halt(1);
            throw e;
        }
    }

    private static byte[] changed(ClassLoader loader, byte[] bytes, List<Point> points) {
        var resolver = ClassHierarchyResolver.ofResourceParsing(loader); // loading classes here would go in circles
        var file = ClassFile.of(ClassHierarchyResolverOption.of(resolver));
        for (var point : points) {
            var model = file.parse(bytes);
            if (model.methods().stream().noneMatch(method -> method.methodName().equalsString(point.method()))) {
                throw new IllegalStateException(point + ": no method " + point.method() + " in " + point.type());
            }
            bytes = file.transformClass(
                    model,
                    ClassTransform.transformingMethodBodies(
                            method -> method.methodName().equalsString(point.method()), call(point)));
        }
        return bytes;
    }

    private static CodeTransform call(Point point) {
        return switch (point.side()) {
            case ENTERED ->
                new CodeTransform() {
                    @Override
                    public void atStart(CodeBuilder code) {
                        reached(code, point);
                    }

                    @Override
                    public void accept(CodeBuilder code, CodeElement element) {
                        code.with(element);
                    }
                };
            case LEFT ->
                (code, element) -> {
                    if (element instanceof ReturnInstruction) {
                        reached(code, point);
                    }
                    code.with(element);
                };
        };
    }

    private static void reached(CodeBuilder code, Point point) {
        code.ldc(point.name()).invokestatic(FAILPOINTS, "reached", REACHED);
    }
}
