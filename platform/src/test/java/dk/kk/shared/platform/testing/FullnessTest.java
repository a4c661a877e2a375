package dk.kk.shared.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.platform.json.EventJson;
import org.junit.jupiter.api.Test;

class FullnessTest {

    @Test
    void what_names_one_property_more_is_fuller_than_a_longer_list() {
        assertThat(fullness("[{'id': 1, 'name': 'a'}]")).isGreaterThan(fullness("[{'id': 1}, {'id': 2}, {'id': 3}]"));
    }

    @Test
    void of_the_same_properties_more_values_are_fuller() {
        assertThat(fullness("[{'id': 1}, {'id': 2}]")).isGreaterThan(fullness("[{'id': 1}]"));
    }

    @Test
    void a_property_without_value_is_named_and_says_nothing() {
        assertThat(fullness("{'id': 1, 'name': null}"))
                .isGreaterThan(fullness("{'id': 1}"))
                .isLessThan(fullness("{'id': 1, 'name': 'a'}"));
    }

    @Test
    void the_same_name_at_two_places_is_two_properties() {
        assertThat(fullness("{'stop': {'id': 1}, 'alert': {'id': 1}}"))
                .isGreaterThan(fullness("{'stop': {'id': 1, 'at': 1}}"));
    }

    private static Fullness fullness(String json) {
        return Fullness.of(EventJson.tree(json.replace('\'', '"')));
    }
}
