package org.rightplace.synthetic;

import org.junit.jupiter.api.Test;
import org.rightplace.synthetic.place.*;

class FitTest {
    @Test
    void fit() {
        World world = SomeWorld.of(1, Double.parseDouble(System.getProperty("scale", "0.5")));
        Figures all = new Figures();
        long t = System.nanoTime();
        long fig = 0;
        for (MadeUpAuthority a : world.authorities()) {
            Community c = world.community(a);
            long u = System.nanoTime();
            all.add(world.figures(c));
            fig += System.nanoTime() - u;
        }
        System.out.printf("%.1f s, figures %.1f%n", (System.nanoTime() - t) / 1e9, fig / 1e9);
        String g = "";
        for (var l : Calibration.of(world, all, SomeWorld.tables()).lines()) {
            if (Math.abs(l.difference()) < 0.04 * Math.abs(l.target().value())) continue;
            if (!g.equals(l.target().group())) {
                g = l.target().group();
                System.out.println("## " + g);
            }
            System.out.printf(
                    "%s %-45s %10.3f %10.3f %6.0f%%%n",
                    l.target().fitted() ? "F" : " ",
                    l.target().figure(),
                    l.target().value(),
                    l.synthetic(),
                    100 * l.difference() / Math.max(1e-9, Math.abs(l.target().value())));
        }
    }
}
