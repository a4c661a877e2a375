package dk.kk.shared.local.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.local.web.Language;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LanguageTest {
    @Test
    void both_languages_say_everything() {
        assertThat(Language.EN.texts().keySet()).isEqualTo(Language.DA.texts().keySet());
        assertThat(Language.DA.texts().values()).noneMatch(String::isBlank);
        assertThat(Language.EN.texts().values()).noneMatch(String::isBlank);
    }

    @Test
    void every_person_unit_and_client_has_words_in_both() {
        for (var language : Language.values()) {
            Person.DEMO.forEach(
                    person -> assertThat(Card.of(person, language).title()).isNotBlank());
            Client.SERVICES.forEach(
                    client -> assertThat(language.text("client." + client.id())).isNotBlank());
        }
    }

    @Test
    void every_text_a_template_names_is_there() throws Exception {
        for (var template : new String[] {
            "templates/issuer/login",
            "templates/issuer/card",
            "templates/issuer/message",
            "templates/front/front",
            "templates/front/goals",
            "suite/templates/frame/layout"
        }) {
            try (var in = LanguageTest.class.getResourceAsStream("/" + template + ".html")) {
                var named = Pattern.compile("text:of\\('([^']+)'")
                        .matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                assertThat(named.results().map(found -> found.group(1)))
                        .isNotEmpty()
                        .allMatch(Language.DA.texts()::containsKey);
            }
        }
    }
}
