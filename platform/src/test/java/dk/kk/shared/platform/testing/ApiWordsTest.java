package dk.kk.shared.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.platform.json.EventJson;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is missing is taken out, one at a time, of a document that says everything. */
class ApiWordsTest {
    private static final String SAID = """
            {'openapi': '3.1.0', 'tags': [{'name': 'Stops', 'description': 'Of benefits'}],
             'paths': {'/api/v1/stops/{id}': {'post': {
                'operationId': 'decide', 'tags': ['Stops'], 'description': 'Decides it',
                'parameters': [{'name': 'id', 'in': 'path', 'description': 'Its id', 'schema': {'type': 'string'}}],
                'requestBody': {'content': {'application/json': {
                    'schema': {'$ref': '#/components/schemas/Decision'}, 'example': {'from': '2007-11-30'}}}},
                'responses': {'200': {'description': 'OK', 'content': {'application/json': {
                    'schema': {'$ref': '#/components/schemas/Decision'}, 'example': {'from': '2007-11-30', 'kind': 'STOP'}}}}}}}},
             'components': {'schemas': {
                'Kind': {'type': 'string', 'description': 'Of stop', 'enum': ['STOP'], 'x-labels': {'da': {'STOP': 'stop'}, 'en': {'STOP': 'stop'}}},
                'Decision': {'type': 'object', 'description': 'What was decided', 'properties': {
                    'from': {'type': 'string', 'format': 'date', 'description': 'First day'},
                    'kind': {'$ref': '#/components/schemas/Kind', 'description': 'Which'}}}}}}
            """;

    @Test
    void a_document_that_says_everything_has_no_finding() {
        assertThat(findings(SAID)).isEmpty();
    }

    @Test
    void each_thing_without_words_is_named() {
        missing("'description': 'Of benefits'", "tag Stops has no description");
        missing("'description': 'Decides it'", "POST /api/v1/stops/{id} has no description");
        missing("'description': 'Its id'", "parameter id has no description");
        missing("'description': 'What was decided'", "type Decision has no description");
        missing("'description': 'First day'", "type Decision.from has no description");
        missing("'description': 'Which'", "type Decision.kind has no description");
    }

    @Test
    void an_operation_has_a_tag_and_a_code_a_label_in_both_languages() {
        assertThat(findings(SAID.replace("'tags': ['Stops']", "'tags': []"))).anyMatch(text -> text.contains("no tag"));
        assertThat(findings(SAID.replace("'da': {'STOP': 'stop'}", "'da': {}")))
                .anyMatch(text -> text.contains("Kind.STOP has no label: codes_da"));
    }

    @Test
    void codes_in_a_text_or_without_a_named_type_have_labels_too() {
        var happened = SAID.replace("'from': {'type': 'string', 'format': 'date',", "'happened': {'type': 'string',");
        assertThat(findings(happened))
                .anyMatch(text -> text.startsWith("Decision.happened holds codes and has no label"));
        assertThat(
                        findings(
                                happened.replace(
                                        "'description': 'First day'",
                                        "'description': 'What', 'x-labels': {'da': {}, 'en': {'made': 'Made'}}, 'examples': ['ended']")))
                .anyMatch(text -> text.contains("Decision.happened.made has no label: codes_da"))
                .anyMatch(text -> text.contains("Decision.happened.ended is in an example and has no label"));
        assertThat(findings(SAID.replace(
                        "'description': 'Its id', 'schema': {'type': 'string'}",
                        "'description': 'Its id', 'schema': {'type': 'string', 'enum': ['LAST']}")))
                .anyMatch(text -> text.contains("id.LAST has no label"));
    }

    @Test
    void an_example_is_there_and_is_as_the_document_says() {
        assertThat(findings(SAID.replace(", 'example': {'from': '2007-11-30', 'kind': 'STOP'}", "")))
                .anyMatch(text -> text.contains("no example of 200"));
        assertThat(findings(SAID.replace("'kind': 'STOP'}}", "'kind': 'HALT'}}")))
                .anyMatch(text -> text.contains("answered 200"));
        assertThat(findings(SAID.replace("'example': {'from': '2007-11-30'}", "'example': {'from': 'soon'}")))
                .anyMatch(text -> text.contains("is sent"));
    }

    private static void missing(String words, String finding) {
        assertThat(findings(SAID.replace(words, "'description': ''"))).anyMatch(text -> text.contains(finding));
    }

    private static List<String> findings(String document) {
        return ApiWords.findings(new ApiDocument(EventJson.tree(document.replace('\'', '"'))));
    }
}
