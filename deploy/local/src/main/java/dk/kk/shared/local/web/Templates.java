package dk.kk.shared.local.web;

import io.quarkus.qute.Engine;
import io.quarkus.qute.EvalContext;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.NamespaceResolver;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateLocator.TemplateLocation;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

/**
 * Qute without Quarkus, for templates of ours and the services' layout: it knows the namespaces {@code inject} and {@code text} as
 * the services do. HTML is escaped, and a name that is not there fails the page.
 */
final class Templates {
    static final String FRAME = "frame";

    private final Engine engine = Engine.builder()
            .addDefaults()
            .addValueResolver(new ReflectionValueResolver())
            .addNamespaceResolver(NamespaceResolver.builder("inject")
                    .resolve(Templates::frame)
                    .build())
            .addNamespaceResolver(NamespaceResolver.builder("text")
                    .resolveAsync(Templates::text)
                    .build())
            .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
            .addLocator(Templates::locate)
            .build();

    Template get(String name) {
        return Objects.requireNonNull(engine.getTemplate(name), name);
    }

    private static Object frame(EvalContext context) {
        return context.getAttribute(FRAME);
    }

    /** {@code text:of('key')} and {@code text:keyed('kind', key)}. */
    private static CompletionStage<Object> text(EvalContext context) {
        var language = ((Frame) context.getAttribute(FRAME)).in();
        var first = context.evaluate(context.getParams().getFirst());
        return context.getName().equals("keyed")
                ? first.thenCombine(
                        context.evaluate(context.getParams().getLast()), (kind, key) -> language.text(kind + "." + key))
                : first.thenApply(key -> language.text(String.valueOf(key)));
    }

    private static Optional<TemplateLocation> locate(String name) {
        return Stream.of("/templates/", "/suite/templates/")
                .map(folder -> Templates.class.getResource(folder + name))
                .filter(Objects::nonNull)
                .findFirst()
                .map(Templates::location);
    }

    private static TemplateLocation location(URL file) {
        return new TemplateLocation() {
            @Override
            public Reader read() {
                try {
                    return new InputStreamReader(file.openStream(), StandardCharsets.UTF_8);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }

            @Override
            public Optional<Variant> getVariant() {
                return Optional.of(Variant.forContentType(Variant.TEXT_HTML));
            }
        };
    }
}
