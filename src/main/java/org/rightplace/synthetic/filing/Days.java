package org.rightplace.synthetic.filing;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/// Days as the return writes them, such as `03/09/2021`, made once and used often.
final class Days {

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final int FIRST = Math.toIntExact(LocalDate.of(1995, 1, 1).toEpochDay());
    private static final int LAST = Math.toIntExact(LocalDate.of(2027, 1, 1).toEpochDay());

    private final String[] written = new String[LAST - FIRST];

    Days() {
        for (int day = FIRST; day < LAST; day++) {
            written[day - FIRST] = WRITTEN.format(LocalDate.ofEpochDay(day));
        }
    }

    String of(int day) {
        return day >= FIRST && day < LAST ? written[day - FIRST] : WRITTEN.format(LocalDate.ofEpochDay(day));
    }
}
