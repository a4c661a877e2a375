package dk.kk.shared.platform.testing;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every text of a module's pages stands in both languages, every text a template names is there, and none is in vain. */
final class PageSentences {
    private static final Pattern NAMED = Pattern.compile("text:of\\('([^']+)'");
    private static final Pattern KEYED = Pattern.compile("text:keyed\\('([^']+)'");
    private static final Pattern QUOTED = Pattern.compile("\"([a-z][a-z0-9-]*(\\.[a-z0-9-]+)+)\"");

    private PageSentences() {}

    /** @param platform whose texts every module may name, and which is not held to name its services' own */
    static List<String> findings(Path module, Path platform) {
        var danish = keys(module, "da");
        var english = keys(module, "en");
        var known = new TreeSet<>(danish);
        known.addAll(keys(platform, "da"));
        var named = matches(module, "html", NAMED);
        named.addAll(matches(module, "java", QUOTED));
        var kinds = matches(module, "html", KEYED);
        var codes = matches(module, "java", Pattern.compile("enum ([A-Za-z]+)")).stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return Stream.of(
                        difference(danish, english, "has no English text"),
                        difference(english, danish, "has no Danish text"),
                        difference(matches(module, "html", NAMED), known, "is named by a template and has no text"),
                        danish.stream()
                                .filter(key -> !named.contains(key))
                                .filter(key -> !kinds.contains(key.substring(0, Math.max(0, key.lastIndexOf('.')))))
                                .filter(key -> !codes.contains(key.substring(0, Math.max(0, key.lastIndexOf('.')))))
                                .map(key -> key + " is a text that no page names"))
                .flatMap(findings -> findings)
                .toList();
    }

    private static Stream<String> difference(Set<String> these, Set<String> those, String finding) {
        return these.stream().filter(key -> !those.contains(key)).map(key -> key + " " + finding);
    }

    private static Set<String> keys(Path module, String language) {
        var name = module.getFileName().toString().replace("-service", "");
        var file = module.resolve("src/main/resources/pages/" + name + "_" + language + ".properties");
        var texts = new Properties();
        if (Files.exists(file)) {
            try (Reader in = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8)) {
                texts.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new TreeSet<>(texts.stringPropertyNames());
    }

    private static Set<String> matches(Path module, String extension, Pattern pattern) {
        try (var files = Files.walk(module.resolve("src/main"))) {
            return files.filter(file -> file.toString().endsWith("." + extension))
                    .flatMap(file -> pattern.matcher(Repository.read(file)).results())
                    .map(match -> match.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
