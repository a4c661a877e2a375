package dk.kk.shared.kpi.ledger;

/** Told instead of {@link ReplacedFacts}, in the batch's transaction too, while an empty ledger is filled: facts are others, and nobody is told which. */
public record FilledFacts() {}
