package org.rightplace.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;

class KeptPagesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final KeptPages.Made FIRST = new KeptPages.Made(0, TODAY);

    private final KeptPages kept = new KeptPages();

    @Test
    void forgetsAllWhenAnythingChangedOrADayWentBy() {
        kept.keep("/", FIRST, answer(10));

        assertThat(kept.find("/", FIRST)).isPresent();
        assertThat(kept.find("/", new KeptPages.Made(1, TODAY))).isEmpty();
        assertThat(kept.find("/", new KeptPages.Made(0, TODAY.plusDays(1)))).isEmpty();

        kept.keep("/homes", new KeptPages.Made(1, TODAY), answer(10));
        assertThat(kept.find("/", FIRST)).isEmpty();
        assertThat(kept.find("/", new KeptPages.Made(1, TODAY))).isEmpty();
    }

    @Test
    void letsTheOldestGoWhenThereAreTooMany() {
        for (int i = 0; i < 100; i++) {
            kept.keep("/" + i, FIRST, answer(1 << 20));
        }

        assertThat(kept.find("/0", FIRST)).isEmpty();
        assertThat(kept.find("/99", FIRST)).isPresent();
        long left = java.util.stream.IntStream.range(0, 100)
                .filter(i -> kept.find("/" + i, FIRST).isPresent())
                .count();
        assertThat(left).isBetween(40L, 48L);
    }

    private static KeptPages.Kept answer(int bytes) {
        return new KeptPages.Kept(Body.of(new byte[bytes]), new HttpHeaders());
    }
}
