package org.rightplace.source.dfe;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.rightplace.evidence.Checked;
import org.rightplace.source.dfe.Returns.Choice;
import org.rightplace.source.dfe.Returns.Read;
import org.rightplace.source.door.Doorway;
import org.rightplace.source.door.Pseudonyms;

/// Made-up returns, written into folders.
public final class SomeReturns {
    private SomeReturns() {}

    /// A key that is nobody's.
    public static final Doorway KEY = Doorway.of(
            new Pseudonyms(List.of("a key for tests, thirty-two bytes".getBytes(StandardCharsets.US_ASCII))));

    /// Writes files and reads them together.
    public static Checked<Read> read(Path folder, Map<String, String> files) throws IOException {
        List<Path> paths = new ArrayList<>();
        for (Map.Entry<String, String> file : new TreeMap<>(files).entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
            paths.add(path);
        }
        return Returns.read(paths, Choice.NONE, KEY);
    }

    /// What was read, with or without findings.
    public static Read value(Checked<Read> checked) {
        return switch (checked) {
            case Checked.Whole<Read>(var read, var notes) -> read;
            case Checked.Partial<Read>(var read, var found) -> read;
            case Checked.Refused<Read>(var found) -> throw new AssertionError(found.toString());
        };
    }

    /// Every file of a folder.
    public static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /// Rows of episodes that contradict each other freely, with the year they were returned in.
    public static List<String> episodes(RandomGenerator random, int children) {
        List<String> rows = new ArrayList<>();
        for (int year = 2018; year <= 2021; year++) {
            for (int child = 0; child < children; child++) {
                for (int i = random.nextInt(4); i > 0; i--) {
                    int started = year - random.nextInt(2);
                    String decom = "%02d/%02d/%d".formatted(1 + random.nextInt(3), 4 + random.nextInt(4), started);
                    String dec = random.nextInt(3) == 0
                            ? ""
                            : "%02d/%02d/%d".formatted(1 + random.nextInt(28), 6 + random.nextInt(7), year);
                    rows.add(String.join(
                            ",",
                            String.valueOf(1000 + child),
                            String.valueOf(year),
                            decom,
                            "SLPTBU?".substring(random.nextInt(7)).substring(0, 1),
                            List.of("C1", "C2", "V2", "V4", "zz", "").get(random.nextInt(6)),
                            "N" + (1 + random.nextInt(9)),
                            List.of("U1", "K2", "T1", "K3", "P1", "H5").get(random.nextInt(6)),
                            "PR" + random.nextInt(7),
                            dec,
                            dec.isEmpty() ? "" : List.of("X1", "E8", "E4A").get(random.nextInt(3)),
                            random.nextInt(4) == 0 ? "CARPL" : "",
                            random.nextBoolean() ? "" : "AB1 2CD",
                            random.nextBoolean() ? "" : "AB1 2CE",
                            random.nextBoolean() ? "" : "1234567"));
                }
            }
        }
        return rows;
    }

    /// The headings of such rows.
    public static final String EPISODES =
            "CHILD,YEAR,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n";
}
