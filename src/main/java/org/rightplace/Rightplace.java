package org.rightplace;

import java.io.PrintWriter;
import java.net.BindException;
import java.nio.charset.StandardCharsets;
import org.rightplace.cli.CommandLineDoor;
import org.rightplace.web.Running;
import org.rightplace.web.Server;
import org.rightplace.workbench.Workbench;

/// Where the program starts: the command line is the first door, and `serve` opens the second.
public final class Rightplace {
    private Rightplace() {}

    /// Runs one command and ends with its exit code.
    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(CommandLineDoor.run(arguments, Rightplace::openWeb, out, err));
    }

    private static CommandLineDoor.Opened openWeb(Workbench workbench, int port, String token) throws BindException {
        String code = Server.newCode();
        Running running = Server.start(workbench, port, token, code);
        String address = running.address().toString();
        return new CommandLineDoor.Opened(
                address.endsWith("/") ? address.substring(0, address.length() - 1) : address, code, running::close);
    }
}
