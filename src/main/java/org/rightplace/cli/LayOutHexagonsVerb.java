package org.rightplace.cli;

import java.util.concurrent.Callable;
import org.rightplace.workbench.Hexagons;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "lay-out-hexagons",
        description = "Computes the hexagon map of the constituencies anew and prints its table; takes a while.",
        mixinStandardHelpOptions = true)
final class LayOutHexagonsVerb implements Callable<Integer> {

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() {
        output.out().print(Hexagons.table());
        return CommandLineDoor.DONE;
    }
}
