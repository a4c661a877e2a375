package dk.kk.shared.kpi.waiting;

/** By what the keeping of a duty is measured, in the reader's language. */
public record ToldDefinition(String name, String rule, String population, String source) {}
