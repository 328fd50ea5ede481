package org.rightplace.optimise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.rightplace.optimise.Sharing.Apart;
import org.rightplace.optimise.Sharing.Option;

/// Drawn sharings that look like children and homes: homes lie somewhere and meet some of six needs,
/// children have some of them, and near is good.
public final class SomeSharings {
    private SomeSharings() {}

    private static final int ANY_NEEDS = 64;

    /// What to draw.
    ///
    /// @param each    options of each row
    /// @param special whether one in twenty takes two places, one in twenty a whole column, and some must
    ///     be apart
    public record Drawn(int rows, int columns, int places, int each, boolean special, long seed) {}

    /// A drawn sharing.
    public static Sharing of(Drawn drawn) {
        var random = new SplittableRandom(drawn.seed());
        int[] room = new int[drawn.columns()];
        Arrays.fill(room, 1);
        for (int place = drawn.columns(); place < drawn.places(); place++) {
            room[random.nextInt(room.length)]++;
        }
        double[][] at = new double[room.length][];
        int[] meets = new int[room.length];
        for (int column = 0; column < room.length; column++) {
            at[column] = new double[] {random.nextDouble(), random.nextDouble()};
            meets[column] = random.nextInt(ANY_NEEDS);
        }
        List<Option> options = new ArrayList<>();
        for (int row = 0; row < drawn.rows(); row++) {
            double x = random.nextDouble();
            double y = random.nextDouble();
            int needs = 1 | (random.nextInt(ANY_NEEDS) & random.nextInt(ANY_NEEDS));
            int takes = drawn.special() && random.nextInt(20) == 0 ? 2 : 1;
            boolean alone = drawn.special() && random.nextInt(20) == 0;
            Set<Integer> columns = new HashSet<>();
            while (columns.size() < drawn.each()) {
                columns.add(random.nextInt(room.length));
            }
            for (int column : columns) {
                double met = (double) Integer.bitCount(needs & meets[column]) / Integer.bitCount(needs);
                double near = StrictMath.pow(0.5, StrictMath.hypot(x - at[column][0], y - at[column][1]) / 0.15);
                int places = alone ? room[column] : takes;
                if (places <= room[column]) {
                    options.add(new Option(row, column, 1 + (long) (600 * met + 400 * near), places));
                }
            }
        }
        List<Apart> apart = new ArrayList<>();
        int some = drawn.special() ? drawn.rows() / 5 : 0;
        for (int pair = 0; pair < 3 * some; pair++) {
            int one = random.nextInt(some);
            int other = random.nextInt(some);
            if (one != other) {
                apart.add(new Apart(one, other));
            }
        }
        return new Sharing(drawn.rows(), IntStream.of(room).boxed().toList(), options, apart);
    }
}
