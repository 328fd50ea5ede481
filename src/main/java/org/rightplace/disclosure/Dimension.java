package org.rightplace.disclosure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// What children are counted by: categories that each child is in exactly one of, and groups of categories.
/// Groups may overlap. There is always the group [#TOTAL], unless the categories are areas.
///
/// @param name       such as *Placement*
/// @param categories the finest; for areas they are authorities, and nothing finer can be given
/// @param groups     of two or more categories, or of one that has another name; for areas: regions,
///     England, or any named group of authorities, whose counts are rounded
/// @param areas      whether the categories are authorities
public record Dimension(String name, List<String> categories, List<Group> groups, boolean areas) {

    /// The name of the group of all categories.
    public static final String TOTAL = "Total";

    private static final Pattern ONS_CODE = Pattern.compile("[ENSWK]\\d{8}");
    private static final Pattern AUTHORITY = Pattern.compile("E(06|08|09|10)\\d{6}");

    public Dimension {
        categories = List.copyOf(categories);
        groups = List.copyOf(groups);
        if (categories.isEmpty()) {
            throw new IllegalArgumentException("dimension (%s) must have a category".formatted(name));
        }
        Set<String> names = new HashSet<>();
        for (String category : categories) {
            if (!names.add(category)) {
                throw new IllegalArgumentException("category (%s) of (%s) comes twice".formatted(category, name));
            }
            if (areas
                    && ONS_CODE.matcher(category).matches()
                    && !AUTHORITY.matcher(category).matches()) {
                throw new IllegalArgumentException(
                        "area (%s) is not an authority, and counts of children go no finer".formatted(category));
            }
        }
        for (Group group : groups) {
            if (!names.containsAll(group.members())) {
                throw new IllegalArgumentException(
                        "group (%s) must be of categories of (%s)".formatted(group.name(), name));
            }
        }
        for (Group group : groups) {
            if (!names.add(group.name())) {
                throw new IllegalArgumentException("group (%s) of (%s) comes twice".formatted(group.name(), name));
            }
        }
        if (!areas && names.contains(TOTAL)) {
            throw new IllegalArgumentException("dimension (%s) has its own %s".formatted(name, TOTAL));
        }
    }

    /// Some categories of a dimension under one name.
    ///
    /// @param members one or more, none twice
    public record Group(String name, List<String> members) {
        public Group {
            members = List.copyOf(members);
            if (members.isEmpty() || new HashSet<>(members).size() < members.size()) {
                throw new IllegalArgumentException("group (%s) must have members, none twice".formatted(name));
            }
        }
    }

    /// A characteristic of a child, without groups but the total.
    public static Dimension of(String name, String... categories) {
        return new Dimension(name, List.of(categories), List.of(), false);
    }

    /// Where children belong: authorities, and what lies above them.
    public static Dimension ofAreas(String name, List<String> authorities, List<Group> above) {
        return new Dimension(name, authorities, above, true);
    }

    /// All that a table can have along this: categories, groups, and the total.
    public List<String> everything() {
        List<String> all = new ArrayList<>(categories);
        groups.forEach(group -> all.add(group.name()));
        if (!areas) {
            all.add(TOTAL);
        }
        return List.copyOf(all);
    }
}
