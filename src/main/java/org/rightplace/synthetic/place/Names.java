package org.rightplace.synthetic.place;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.rightplace.estimate.Draws;
import org.rightplace.geo.Geography;

/// Names of places that do not exist. None is a real authority's or constituency's, or a word of one, and none is
/// given twice.
final class Names {

    private static final List<String> FIRST = List.of(
            "Ambric",
            "Brenka",
            "Corvel",
            "Cindra",
            "Dalvo",
            "Drenna",
            "Elvest",
            "Emmeril",
            "Fennar",
            "Fostril",
            "Garrenel",
            "Glimmen",
            "Harrel",
            "Hestra",
            "Ivelan",
            "Jessam",
            "Kestril",
            "Larkan",
            "Lindrel",
            "Merrowen",
            "Mossamer",
            "Nettrel",
            "Orrin",
            "Ostrel",
            "Pellam",
            "Quillan",
            "Ravenel",
            "Sorrenel",
            "Tansil",
            "Thessel",
            "Umbrel",
            "Velmer",
            "Wrennar",
            "Yarrel",
            "Ulvest",
            "Torrenel");
    private static final List<String> LAST = List.of(
            "beck", "bourne", "bridge", "by", "cliffe", "combe", "croft", "dale", "den", "fell", "field", "ford",
            "garth", "gate", "grove", "ham", "hithe", "holme", "hurst", "lea", "low", "mere", "minster", "moor", "ness",
            "ridge", "shaw", "stead", "stoke", "thorpe", "tor", "wade", "wick", "worth");

    private final Draws draws;
    private final Set<String> taken = new TreeSet<>();

    Names(Draws draws, Geography real) {
        this.draws = draws;
        real.authorities().forEach(area -> taken(area.name()));
        real.constituencies().forEach(area -> taken(area.name()));
    }

    private void taken(String name) {
        taken.add(name.toLowerCase(Locale.ROOT));
        taken.addAll(List.of(name.toLowerCase(Locale.ROOT).split("[^a-z]+")));
    }

    /// A name that nobody has.
    String next() {
        while (true) {
            String name = FIRST.get(draws.below(FIRST.size())) + LAST.get(draws.below(LAST.size()));
            if (taken.add(name.toLowerCase(Locale.ROOT))) {
                return name;
            }
        }
    }
}
