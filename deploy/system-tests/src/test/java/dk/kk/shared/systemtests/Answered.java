package dk.kk.shared.systemtests;

/**
 * What came back for a question.
 *
 * @param text status line, headers and body
 */
record Answered(String question, int status, String text) {}
