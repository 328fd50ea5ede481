package org.rightplace.guards;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Random;
import java.util.random.RandomGeneratorFactory;

/// Breaks the rules of the house on purpose, so that `RoomsTest` can be seen to fail.
final class ClockHelper implements LonelyInterface {

    static int counter;

    LocalDate today() {
        return LocalDate.now();
    }

    String readsAFile() throws IOException {
        return Files.readString(Path.of("."));
    }

    int unseeded() {
        return new Random().nextInt();
    }

    int unseededFromAFactory() {
        return RandomGeneratorFactory.of("L64X128MixRandom").create().nextInt();
    }
}

interface LonelyInterface {}
