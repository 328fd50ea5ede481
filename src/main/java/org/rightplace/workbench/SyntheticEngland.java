package org.rightplace.workbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.rightplace.briefing.Exhibit;
import org.rightplace.source.builtin.BuiltIn;
import org.rightplace.synthetic.Calibration;
import org.rightplace.synthetic.Community;
import org.rightplace.synthetic.Figures;
import org.rightplace.synthetic.World;
import org.rightplace.synthetic.place.MadeUpAuthority;
import org.rightplace.synthetic.place.Tables;

/// A synthetic England, written into a folder as files of the real formats, or held against published
/// figures.
///
/// Authorities are drawn one by one, as many at a time as there are processors; what is written does
/// not depend on how many.
public final class SyntheticEngland {

    private final Tables tables;
    private final World world;

    private SyntheticEngland(Tables tables, World world) {
        this.tables = tables;
        this.world = world;
    }

    /// The synthetic England of a seed.
    ///
    /// @param scale above 0 and at most 1: of England's children and homes
    /// @throws IllegalArgumentException if the scale is another
    public static SyntheticEngland of(long seed, double scale) {
        var tables = new Tables(
                BuiltIn.geography(),
                BuiltIn.lookedAfter(),
                BuiltIn.flows(),
                BuiltIn.constituencyOutcomes(),
                BuiltIn.publishedTotals());
        return new SyntheticEngland(tables, World.of(tables, seed, scale));
    }

    /// How returns are written.
    public enum Form {
        /// A file for each of the twelve.
        CSV,
        /// One upload for each year.
        XML,
        /// Both.
        BOTH
    }

    /// What to write.
    ///
    /// @param authorities their codes; empty for all
    /// @param force       whether to write into a folder that is not empty; what is not written anew
    ///     stays there
    /// @param quarters    of how many quarters to the last day to write referrals, 1 to [World#QUARTERS]
    public record Choice(List<String> authorities, Form form, boolean force, int quarters) {

        /// The quarters of a year.
        public static final int USUAL = 4;

        public Choice {
            authorities = List.copyOf(authorities);
            World.quarters(quarters); // refuses what is out of bounds
        }

        /// With referrals of the last year.
        public Choice(List<String> authorities, Form form, boolean force) {
            this(authorities, form, force, USUAL);
        }
    }

    /// How many authorities a choice names.
    ///
    /// @throws IllegalArgumentException if a code is none of the world's
    public int count(Choice choice) {
        return authorities(choice).size();
    }

    private List<MadeUpAuthority> authorities(Choice choice) {
        if (choice.authorities().isEmpty()) {
            return world.authorities();
        }
        return choice.authorities().stream()
                .map(code -> world.find(code)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "There is no synthetic authority %s: they are called %s to %s."
                                        .formatted(
                                                code,
                                                world.authorities().getFirst().code(),
                                                world.authorities().getLast().code()))))
                .distinct()
                .toList();
    }

    /// Writes the returns of ten years, what else the authorities write down, what homes can do, and
    /// what a reader must know of it all.
    ///
    /// @param out      a folder that is empty or not there, unless the choice says otherwise
    /// @param progress is told how many authorities are written
    /// @return what was written, a row for each authority
    /// @throws IOException if the disk fails
    public Exhibit write(Path out, Choice choice, IntConsumer progress) throws IOException {
        List<MadeUpAuthority> authorities = authorities(choice);
        refuseIfNotEmpty(out, choice);
        Files.createDirectories(out);
        var files = new SyntheticFiles(world, out, choice);
        var ofWorld = new SyntheticWorldFiles(world, out);
        ofWorld.writeLand();
        List<SyntheticFiles.Written> written = each(
                authorities,
                authority -> {
                    Community community = world.community(authority);
                    try {
                        return files.write(community);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                progress);
        ofWorld.writeHomes(written);
        return SyntheticTables.written(world, out, written);
    }

    private static void refuseIfNotEmpty(Path out, Choice choice) throws IOException {
        if (Files.exists(out) && !Files.isDirectory(out)) {
            throw new IllegalArgumentException("%s is a file, and a folder is needed.".formatted(out));
        }
        if (Files.isDirectory(out) && !choice.force()) {
            try (Stream<Path> inside = Files.list(out)) {
                if (inside.findAny().isPresent()) {
                    throw new IllegalArgumentException(
                            "The folder %s is not empty. Give another one, or --force to write into it all the same."
                                    .formatted(out));
                }
            }
        }
    }

    /// The world held against published figures.
    ///
    /// @param progress is told how many authorities are drawn
    public Exhibit calibration(IntConsumer progress) {
        return SyntheticTables.calibration(measured(progress));
    }

    /// What the world is made of.
    public Exhibit structure() {
        return SyntheticTables.structure();
    }

    /// The codes of the authorities, in order.
    List<String> codes() {
        return world.authorities().stream().map(MadeUpAuthority::code).toList();
    }

    /// How many authorities there are.
    public int authorities() {
        return world.authorities().size();
    }

    Calibration measured(IntConsumer progress) {
        var all = new Figures();
        each(world.authorities(), authority -> world.figures(world.community(authority)), progress)
                .forEach(all::add);
        return Calibration.of(world, all, tables);
    }

    /// Does something with each authority on as many threads as there are processors, answers in order.
    private static <T> List<T> each(
            List<MadeUpAuthority> authorities, Function<MadeUpAuthority, T> act, IntConsumer progress) {
        try (ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            List<Future<T>> begun = authorities.stream()
                    .map(authority -> threads.submit(() -> act.apply(authority)))
                    .toList();
            List<T> done = new ArrayList<>();
            for (Future<T> one : begun) {
                done.add(one.get());
                progress.accept(done.size());
            }
            return done;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while drawing", e);
        }
    }

    /// Writes a text.
    static void write(Path file, String text) throws IOException {
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    /// The last day of the last return.
    static LocalDate lastDay() {
        return World.years().getLast().lastDay();
    }
}
