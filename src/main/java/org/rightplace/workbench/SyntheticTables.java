package org.rightplace.workbench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rightplace.briefing.Exhibit;
import org.rightplace.figure.Cell;
import org.rightplace.figure.Table;
import org.rightplace.figure.Table.Column;
import org.rightplace.ledger.Ledger;
import org.rightplace.synthetic.Calibration;
import org.rightplace.synthetic.Structure;
import org.rightplace.synthetic.Target;
import org.rightplace.synthetic.World;

/// What is told of a synthetic England, as tables.
final class SyntheticTables {
    private SyntheticTables() {}

    private static final LocalDate CALIBRATED = LocalDate.of(2025, 3, 31);
    private static final String ONLY = "A synthetic world can only give back what was put in.";

    static Exhibit written(World world, Path out, List<SyntheticFiles.Written> written) {
        List<List<Cell>> rows = new ArrayList<>();
        long episodes = 0;
        long inCare = 0;
        for (SyntheticFiles.Written one : written) {
            rows.add(List.of(
                    new Cell.Text(one.authority().code()),
                    new Cell.Text(one.authority().name()),
                    new Cell.Text(one.authority().shape().model().name()),
                    new Cell.Whole(one.inCare()),
                    new Cell.Whole(one.children()),
                    new Cell.Whole(one.episodes()),
                    new Cell.Whole(one.referrals()),
                    new Cell.Whole(one.files())));
            episodes += one.episodes();
            inCare += one.inCare();
        }
        return exhibit(
                world,
                "synth",
                new Table(
                        "Synthetic England written",
                        List.of(
                                words("code", "Authority"),
                                words("name", "Invented name"),
                                words("shapeOf", "Drawn to the shape of"),
                                new Column("inCare", "In care on the last 31 March", "children"),
                                new Column("children", "In all returns", "children"),
                                new Column("episodes", "Episodes told, each in every year it touches", "rows"),
                                new Column("referrals", "Requests for places", "referrals"),
                                new Column("files", "Files", "files")),
                        rows,
                        List.of(
                                "Written into %s: %d children in care on %s, %d rows of episodes in ten returns."
                                        .formatted(out, inCare, SyntheticEngland.lastDay(), episodes),
                                "Everything in it is synthetic. " + ONLY)),
                SyntheticEngland.lastDay());
    }

    static Exhibit calibration(Calibration calibration) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Calibration.Line line : calibration.lines()) {
            Target target = line.target();
            rows.add(List.of(
                    new Cell.Text(target.group()),
                    new Cell.Text(target.figure()),
                    number(target, target.value()),
                    number(target, line.synthetic()),
                    difference(target, line.difference()),
                    new Cell.Text(target.fitted() ? "fitted" : "compared"),
                    new Cell.Text(target.source())));
        }
        return new Exhibit(
                "calibration",
                new Table(
                        "Synthetic England (seed %d, scale %s) beside published figures"
                                .formatted(calibration.seed(), calibration.scale()),
                        List.of(
                                words("group", "Figures"),
                                words("figure", "Figure"),
                                words("published", "Published"),
                                words("synthetic", "Synthetic"),
                                words("difference", "Difference"),
                                words("use", "Use"),
                                words("source", "Source of the published figure")),
                        rows,
                        List.of(
                                "Differences of shares are in percentage points; numbers are scaled up to England by the world's scale.",
                                "Fitted: the world was drawn or adjusted to give it, so that coming back proves nothing. Compared: it was not. "
                                        + ONLY)),
                CALIBRATED,
                List.of("Rightplace, synthetic England; the published figures' sources are in the last column"),
                Optional.empty(),
                Ledger.of("a synthetic England, which counts as nothing", List.of()));
    }

    /// Shares to four places, means to one, numbers whole.
    private static Cell number(Target target, double value) {
        if (isShare(target)) {
            return new Cell.Share(Math.round(value * 10_000) / 10_000.0);
        }
        return difference(target, value);
    }

    /// Differences of shares in percentage points.
    private static Cell difference(Target target, double value) {
        if (target.isRatio()) {
            return new Cell.Decimal(Math.round(value * (isShare(target) ? 1_000 : 10)) / 10.0);
        }
        return new Cell.Whole(Math.round(value));
    }

    private static boolean isShare(Target target) {
        return target.isRatio() && target.value() <= 1;
    }

    static Exhibit structure() {
        List<List<Cell>> rows = new ArrayList<>();
        for (Structure.Relation relation : Structure.relations()) {
            rows.add(List.of(
                    new Cell.Text(relation.about()),
                    new Cell.Text(relation.words()),
                    new Cell.Text(relation.ground().words()),
                    new Cell.Text(relation.source())));
        }
        return new Exhibit(
                "structure",
                new Table(
                        "What the synthetic England is made of",
                        List.of(
                                words("about", "About"),
                                words("relation", "What was put in"),
                                words("ground", "Measured or assumed"),
                                words("source", "Source, or why")),
                        rows,
                        List.of(ONLY)),
                CALIBRATED,
                List.of("Rightplace, synthetic England"),
                Optional.empty(),
                Ledger.of("a synthetic England, which counts as nothing", List.of()));
    }

    private static Exhibit exhibit(World world, String name, Table table, LocalDate asAt) {
        return new Exhibit(
                name,
                table,
                asAt,
                List.of("Rightplace, synthetic England of seed %d at scale %s".formatted(world.seed(), world.scale())),
                Optional.empty(),
                Ledger.of("a synthetic England, which counts as nothing", List.of()));
    }

    private static Column words(String key, String label) {
        return new Column(key, label, "");
    }
}
