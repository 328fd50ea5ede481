package org.rightplace.web;

import java.util.ArrayList;
import java.util.List;
import org.rightplace.briefing.Block;

/// The blocks of a page in runs: ways that follow one another are one list, and so are the parts of a record; every
/// other block stands alone.
public final class Runs {
    private Runs() {}

    /// The runs, each of one block or more.
    public static List<List<Block>> of(List<Block> blocks) {
        List<List<Block>> runs = new ArrayList<>();
        for (Block block : blocks) {
            if (!runs.isEmpty() && joins(runs.getLast().getFirst(), block)) {
                runs.getLast().add(block);
            } else {
                runs.add(new ArrayList<>(List.of(block)));
            }
        }
        return runs;
    }

    private static boolean joins(Block before, Block block) {
        return (block instanceof Block.Way && before instanceof Block.Way)
                || (block instanceof Block.Said && before instanceof Block.Said);
    }
}
