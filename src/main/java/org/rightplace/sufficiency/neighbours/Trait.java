package org.rightplace.sufficiency.neighbours;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import org.rightplace.care.LookedAfter;
import org.rightplace.care.Worded;
import org.rightplace.geo.Authority;

/// Something published of every authority by which authorities are likened.
///
/// @param about  traits of one kind weigh together as much as those of any other
/// @param key    tells it from the others, as a name in JSON
/// @param name   in words for a reader
/// @param values by the code of the authority; one that is withheld or not published is absent
public record Trait(About about, String key, String name, Map<String, Double> values) {

    private static final double PER = 10_000;

    public Trait {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }

    /// What a trait is about.
    public enum About implements Worded {
        SIZE("how many children live there"),
        RATE("how many of them are looked after"),
        AGE("their ages"),
        UNACCOMPANIED("how many came unaccompanied to seek asylum"),
        ETHNICITY("their ethnic groups");

        private final String words;

        About(String words) {
            this.words = words;
        }

        @Override
        public String words() {
            return words;
        }
    }

    /// The value of an authority, in children or as a share from 0 to 1.
    public OptionalDouble value(String authority) {
        Double value = values.get(authority);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /// All traits of a year.
    static List<Trait> of(LookedAfter table, int year, List<Authority> authorities) {
        List<Trait> traits = new ArrayList<>();
        traits.add(trait(
                new Naming(About.SIZE, "residents", "Residents aged 0 to 17"),
                authorities,
                authority -> OptionalDouble.of(authority.under18())));
        traits.add(trait(
                new Naming(About.RATE, "rate", "Looked after, of 10,000 residents aged 0 to 17"),
                authorities,
                authority -> {
                    var all = table.total(year, authority.code()).children();
                    return all.isPresent() && authority.under18() > 0
                            ? OptionalDouble.of(PER * all.getAsInt() / authority.under18())
                            : OptionalDouble.empty();
                }));
        var shares = new Shares(table, year, authorities);
        traits.add(shares.trait(About.AGE, "underOne", "Age group", "Under 1 year"));
        traits.add(shares.trait(About.AGE, "oneToFour", "Age group", "1 to 4 years"));
        traits.add(shares.trait(About.AGE, "fiveToNine", "Age group", "5 to 9 years"));
        traits.add(shares.trait(About.AGE, "tenToFifteen", "Age group", "10 to 15 years"));
        traits.add(shares.trait(About.AGE, "sixteenAndOver", "Age group", "16 years and over"));
        traits.add(shares.trait(About.UNACCOMPANIED, "unaccompanied", "Unaccompanied asylum-seeking children", "UASC"));
        traits.add(shares.trait(About.ETHNICITY, "white", "Ethnicity", "White"));
        traits.add(shares.trait(About.ETHNICITY, "mixed", "Ethnicity", "Mixed or Multiple ethnic groups"));
        traits.add(shares.trait(About.ETHNICITY, "asian", "Ethnicity", "Asian or Asian British"));
        traits.add(shares.trait(About.ETHNICITY, "black", "Ethnicity", "Black, African, Caribbean or Black British"));
        traits.add(shares.trait(About.ETHNICITY, "other", "Ethnicity", "Other ethnic group"));
        return traits;
    }

    private record Naming(About about, String key, String name) {}

    private static Trait trait(Naming naming, List<Authority> authorities, Function<Authority, OptionalDouble> value) {
        Map<String, Double> values = new TreeMap<>();
        for (Authority authority : authorities) {
            value.apply(authority).ifPresent(known -> values.put(authority.code(), known));
        }
        return new Trait(naming.about(), naming.key(), naming.name(), values);
    }

    /// Shares of the children looked after.
    private record Shares(LookedAfter table, int year, List<Authority> authorities) {

        Trait trait(About about, String key, String group, String name) {
            return Trait.trait(new Naming(about, key, group + ": " + name), authorities, authority -> {
                var part = table.find(year, authority.code(), group, name).children();
                var whole = table.find(year, authority.code(), group, "Total").children();
                return part.isPresent() && whole.isPresent() && whole.getAsInt() > 0
                        ? OptionalDouble.of((double) part.getAsInt() / whole.getAsInt())
                        : OptionalDouble.empty();
            });
        }
    }
}
