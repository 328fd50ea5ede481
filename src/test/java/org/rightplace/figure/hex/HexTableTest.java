package org.rightplace.figure.hex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class HexTableTest {

    private static final String TEXT = """
            # Three places
            # displacement=1234 least=1200 width=14589.582 east=199019.276 north=-5.000
            code,column,row
            A,0,0
            B,-1,1
            C,1,0
            """;

    @Test
    void readsWhatItWrites() {
        HexTable table = HexTable.parse(TEXT);

        assertThat(table.text()).isEqualTo(TEXT);
        assertThat(table.cells()).containsEntry("B", new HexCell(-1, 1)).hasSize(3);
        assertThat(table.displacement()).isEqualTo(1234);
        assertThat(table.ground()).isEqualTo(new Ground(14589.582, 199019.276, -5));
        assertThat(HexTable.parse(Constituencies.carried()).text()).isEqualTo(Constituencies.carried());
    }

    @Test
    void refusesATableThatIsNotOneOfOurs() {
        assertThatThrownBy(() -> HexTable.parse("code,column,row\n")).hasMessageContaining("must start with a note");
        assertThatThrownBy(() -> HexTable.parse(TEXT + "D,2\n")).hasMessageContaining("“D,2” must be a new code");
        assertThatThrownBy(() -> HexTable.parse(TEXT + "A,9,9\n")).hasMessageContaining("“A,9,9” must be a new code");
        assertThatThrownBy(() -> HexTable.parse(TEXT + "D,1,0\n")).hasMessageContaining("C and D are both in");
        assertThatThrownBy(() -> new HexTable("a\nb", 1, 1, new Ground(1, 0, 0), new TreeMap<>()))
                .hasMessageContaining("must be one line");
    }
}
