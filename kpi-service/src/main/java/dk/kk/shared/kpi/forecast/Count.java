package dk.kk.shared.kpi.forecast;

/** A goal's two numbers. */
record Count(long numerator, long denominator) {

    Count plus(Count other) {
        return new Count(numerator + other.numerator, denominator + other.denominator);
    }

    Count minus(Count other) {
        return new Count(numerator - other.numerator, denominator - other.denominator);
    }

    /** In percent; 0 of nobody, and never beyond 0 and 100. */
    double share() {
        return denominator <= 0 ? 0 : Math.clamp(100.0 * numerator / denominator, 0, 100);
    }
}
