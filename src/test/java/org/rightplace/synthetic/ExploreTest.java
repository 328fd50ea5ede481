package org.rightplace.synthetic;

import java.nio.file.*;
import java.util.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rightplace.care.child.*;
import org.rightplace.evidence.Checked;
import org.rightplace.link.check.Checks;
import org.rightplace.link.history.*;
import org.rightplace.source.dfe.*;
import org.rightplace.synthetic.place.*;

class ExploreTest {
    @TempDir
    Path folder;

    @Test
    void explore() throws Exception {
        long t0 = System.nanoTime();
        World world = SomeWorld.of(1, Double.parseDouble(System.getProperty("scale", "1")));
        System.out.printf(
                "world %.2f s, homes %d%n",
                (System.nanoTime() - t0) / 1e9, world.homes().size());
        List<Path> paths = new ArrayList<>();
        Map<String, Community> communities = new TreeMap<>();
        for (int a : new int[] {0, 20, 60}) {
            MadeUpAuthority authority = world.authorities().get(a);
            long t = System.nanoTime();
            Community c = world.community(authority);
            System.out.printf(
                    "%s %s children %d in %.2f s%n",
                    authority.code(), authority.name(), c.children().size(), (System.nanoTime() - t) / 1e9);
            communities.put(authority.code(), c);
            t = System.nanoTime();
            for (CollectionYear year : World.years()) {
                for (var e : c.filed(year).entrySet()) {
                    Path p = folder.resolve("synthetic-" + authority.code())
                            .resolve(year.toString())
                            .resolve("synthetic-" + e.getKey().published().toLowerCase(Locale.ROOT) + ".csv");
                    Files.createDirectories(p.getParent());
                    Files.writeString(p, Ssda903Csv.write(e.getKey(), e.getValue()));
                    paths.add(p);
                }
            }
            System.out.printf("written in %.2f s%n", (System.nanoTime() - t) / 1e9);
        }
        long t = System.nanoTime();
        Checked<Returns.Read> read = Returns.read(paths, Returns.Choice.NONE, SomeReturns.KEY);
        System.out.println("findings " + read.findings().size() + " "
                + read.findings().stream().limit(5).toList());
        var returns = SomeReturns.value(read).returns();
        var places = SomeReturns.value(read).places();
        Map<String, Integer> flags = new TreeMap<>();
        Map<String, String> example = new TreeMap<>();
        for (var f : Checks.run(returns)) {
            flags.merge(f.rule() + " " + f.words(), 1, Integer::sum);
            example.putIfAbsent(
                    f.rule(), places.get(f.row().number()).toString() + f.row().cells());
        }
        flags.forEach((k, v) -> System.out.println(v + " " + k));
        example.forEach((k, v) -> System.out.println(k + " " + v));
        Histories h = Histories.of(returns, Rule.LATEST_RETURN);
        Map<String, Integer> contra = new TreeMap<>();
        h.contradictions().forEach(c -> contra.merge(c.kind().toString(), 1, Integer::sum));
        System.out.println(contra);
        for (var c : h.counts()) {
            long truth = communities.values().stream()
                    .mapToLong(x -> x.inCareOn(c.date()))
                    .sum();
            System.out.println(
                    c.date() + " " + c.asReturned() + " " + c.carriedForward() + " " + c.byRule() + " " + truth);
        }
        System.out.printf("read and checked in %.2f s%n", (System.nanoTime() - t) / 1e9);
    }
}
