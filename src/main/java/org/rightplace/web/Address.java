package org.rightplace.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Where a page is, and so where its tables are to be had.
///
/// @param path    such as `/homes`
/// @param query   the parameters given, by name
/// @param several whether the page has more than one table, so that an address must say which
public record Address(String path, Map<String, String> query, boolean several) {

    private static final Pattern ONE_CHILDS_MATCH = Pattern.compile("/match/[A-Z2-7]{16}");

    public Address {
        query = new TreeMap<>(query);
    }

    /// Whether tables of the page may be taken away; those of one child may not.
    public boolean leaves() {
        return !path.startsWith("/child/") && !ONE_CHILDS_MATCH.matcher(path).matches();
    }

    /// The same place in another form.
    ///
    /// @param suffix `csv` or `json`
    /// @param table  the name of one of its tables
    public String as(String suffix, String table) {
        var all = new TreeMap<>(query);
        if (several) {
            all.put("table", table);
        }
        return (path.equals("/") ? "/start" : path) + "." + suffix + written(all);
    }

    @Override
    public String toString() {
        return path + written(query);
    }

    private static String written(Map<String, String> query) {
        List<String> pairs = new ArrayList<>();
        query.forEach((name, value) -> pairs.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
    }
}
