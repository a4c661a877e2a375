package dk.kk.shared.population;

import java.util.List;

/** Names put together from the words of weather, plants and landscapes: nobody's in particular. */
final class Names {

    private static final List<String> WOMEN = List.of(
            "Lærke",
            "Viola",
            "Rose",
            "Bjørk",
            "Iris",
            "Lilje",
            "Svale",
            "Perle",
            "Hassel",
            "Kløver",
            "Dagny",
            "Erle",
            "Sol",
            "Sommer",
            "Vår",
            "Mynte",
            "Timian",
            "Ravna",
            "Fryd",
            "Gry",
            "Hjerte",
            "Lind",
            "Mille",
            "Tusnelda",
            "Anemone",
            "Bølge",
            "Safir",
            "Violet",
            "Ørla",
            "Åse",
            "Ylva",
            "Flora");

    private static final List<String> MEN = List.of(
            "Ask", "Bjørn", "Storm", "Sten", "Ravn", "Falk", "Ulv", "Birk", "Elm", "Flint", "Frost", "Eg", "Gran",
            "Hjort", "Vind", "Skjold", "Torden", "Granit", "Basalt", "Kobber", "Lynge", "Sejr", "Ørn", "Åge", "Bark",
            "Fjeld", "Kvarts", "Nord", "Rav", "Tang", "Vester", "Øster");

    private static final List<String> FIRST_PARTS = List.of(
            "Sol",
            "Måne",
            "Sne",
            "Regn",
            "Dug",
            "Tåge",
            "Vinter",
            "Sommer",
            "Morgen",
            "Aften",
            "Kløver",
            "Bregne",
            "Timian",
            "Ravne",
            "Svane",
            "Hare",
            "Brombær",
            "Tranebær",
            "Æble",
            "Pære",
            "Øre",
            "Ålegræs");

    private static final List<String> SECOND_PARTS = List.of(
            "eng", "kilde", "sten", "bakke", "vang", "krog", "mose", "strand", "sti", "bro", "have", "mark", "lund",
            "skrænt", "vig", "holm", "kær", "sø", "ås", "klit");

    private Names() {}

    static String given(boolean woman, Chance chance) {
        return chance.pick(woman ? WOMEN : MEN);
    }

    static String family(Chance chance) {
        return chance.pick(FIRST_PARTS) + chance.pick(SECOND_PARTS);
    }
}
