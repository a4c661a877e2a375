package dk.kk.shared.population;

/** @param code as in the tokens of its people */
record Provider(String name, String code) {}
