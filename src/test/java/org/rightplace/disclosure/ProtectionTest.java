package org.rightplace.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rightplace.disclosure.MadeUpTables.Kind;
import org.rightplace.disclosure.Protection.Granted;

class ProtectionTest {

    @Test
    void probe() {
        for (Kind kind : Kind.values()) {
            int bad = 0;
            for (int seed = 0; seed < 150; seed++) {
                Publication p = new MadeUpTables(seed).draw(kind);
                if (Protection.of(p, Rule.USUAL) instanceof Granted g) {
                    List<String> v = Attack.on(p, g.cells(), Rule.USUAL);
                    if (!v.isEmpty()) {
                        bad++;
                        if (bad < 4) System.out.println(kind + " seed " + seed + " " + v);
                    }
                } else System.out.println("refused " + seed);
            }
            System.out.println(kind + " bad " + bad + " ms");
        }
        assertThat(1).isEqualTo(1);
    }
}
