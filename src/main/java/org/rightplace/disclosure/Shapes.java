package org.rightplace.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;

/// Which dimensions are crossed in one table, as sets of their numbers.
final class Shapes {

    private Shapes() {}

    /// The shapes without those that lie in another; and, where counts that agree on what the shapes
    /// share need not come from any one set of children, the shape of all that is so entangled.
    ///
    /// They always do when the shapes have no cycle, which Graham's reduction tells (C. Beeri, R.
    /// Fagin, D. Maier and M. Yannakakis, *On the desirability of acyclic database schemes*, Journal of
    /// the ACM 30, 1983, pp. 479-513). Age by sex, sex by placement and placement by age have one: then
    /// a reader also knows that age by sex by placement is nowhere below 0.
    static List<BitSet> joined(List<BitSet> shapes) {
        List<BitSet> joined = largest(shapes.stream().distinct().toList());
        BitSet core = core(joined);
        if (!core.isEmpty()) {
            joined.add(core);
        }
        return largest(joined);
    }

    private static BitSet core(List<BitSet> shapes) {
        List<BitSet> left = new ArrayList<>();
        shapes.forEach(shape -> left.add((BitSet) shape.clone()));
        boolean changed = true;
        while (changed) {
            changed = dropAlone(left);
            List<BitSet> largest = largest(left);
            changed |= largest.size() < left.size();
            left.clear();
            left.addAll(largest);
        }
        BitSet core = new BitSet();
        if (left.size() > 1) {
            left.forEach(core::or);
        }
        return core;
    }

    private static boolean dropAlone(List<BitSet> shapes) {
        boolean dropped = false;
        for (BitSet shape : shapes) {
            for (int d : new TreeSet<>(shape.stream().boxed().toList())) {
                if (shapes.stream().filter(other -> other.get(d)).count() == 1) {
                    shape.clear(d);
                    dropped = true;
                }
            }
        }
        return dropped;
    }

    private static List<BitSet> largest(List<BitSet> shapes) {
        List<BitSet> largest = new ArrayList<>();
        for (int s = 0; s < shapes.size(); s++) {
            BitSet shape = shapes.get(s);
            boolean within = false;
            for (int other = 0; other < shapes.size() && !within; other++) {
                BitSet both = (BitSet) shape.clone();
                both.and(shapes.get(other));
                boolean inside = other != s && both.equals(shape);
                within = inside && (!shape.equals(shapes.get(other)) || other < s);
            }
            if (!within) {
                largest.add(shape);
            }
        }
        return largest;
    }
}
