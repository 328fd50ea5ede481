package org.rightplace.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class OneChildsTablesTest {

    @Test
    void tablesOfOneChildDoNotLeaveAndThoseOfManyMay() {
        assertThat(new Address("/child/AAAABBBBCCCCDDDD", Map.of(), true).leaves())
                .isFalse();
        assertThat(new Address("/match/AAAABBBBCCCCDDDD", Map.of(), true).leaves())
                .isFalse();
        assertThat(new Address("/match/together", Map.of(), true).leaves()).isTrue();
        assertThat(new Address("/match", Map.of(), false).leaves()).isTrue();
    }
}
