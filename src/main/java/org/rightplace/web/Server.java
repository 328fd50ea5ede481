package org.rightplace.web;

import java.net.BindException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.rightplace.workbench.Workbench;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.context.ApplicationContextException;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/// Starts the server.
///
/// The parts of Spring that are used are named one by one in [Site] and [Gate]; nothing is found by
/// scanning, and no setting of the machine's environment or of a file in the working directory can
/// change how it answers.
public final class Server {
    private Server() {}

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /// The container tells every step of its start otherwise. Held here, since a logger that nobody
    /// holds forgets.
    private static final Logger CONTAINER = Logger.getLogger("org.apache");

    /// Answers on the loopback address until closed.
    ///
    /// @param port  0 takes any that is free
    /// @param token who sends it as bearer may import without a form; 16 characters or more
    /// @param code  with which the one local user signs in, as [#newCode] gives it
    /// @throws BindException if another program listens there; the message is a sentence that names the
    ///     port
    /// @throws IllegalArgumentException if the port or the token is none
    public static Running start(Workbench workbench, int port, String token, String code) throws BindException {
        return start(workbench, new Settings(port, token, code, PATIENCE));
    }

    static Running start(Workbench workbench, Settings settings) throws BindException {
        int port = settings.port();
        String token = settings.token();
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port (%d) must be 0 to 65535".formatted(port));
        }
        if (token.length() < 16) {
            throw new IllegalArgumentException(
                    "token (of %d characters) must have 16 or more".formatted(token.length()));
        }
        CONTAINER.setLevel(Level.WARNING);
        var environment = new StandardEnvironment();
        environment.getPropertySources().stream()
                .toList()
                .forEach(source -> environment.getPropertySources().remove(source.getName()));
        environment.getPropertySources().addFirst(new MapPropertySource("rightplace", Map.of()));
        var context = new AnnotationConfigServletWebServerApplicationContext();
        context.setEnvironment(environment);
        context.registerBean(Workbench.class, () -> workbench, definition -> definition.setDestroyMethodName(""));
        context.registerBean(Settings.class, () -> settings);
        context.register(Site.class, Gate.class);
        try {
            context.refresh();
        } catch (ApplicationContextException failure) {
            context.close();
            throw inUse(failure, port).orElseThrow(() -> failure);
        }
        var running = new Running(context);
        context.getBean(Warming.class).begin(workbench);
        return running;
    }

    /// The container wraps what its port says, as deep as it starts it.
    private static Optional<BindException> inUse(Throwable failure, int port) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PortInUseException) {
                var inUse = new BindException("Port %d is in use by another program.".formatted(port));
                inUse.initCause(failure);
                return Optional.of(inUse);
            }
        }
        return Optional.empty();
    }

    /// A code to sign in with, for one run of the server.
    public static String newCode() {
        return SignIn.newCode();
    }

    /// What was chosen at the start.
    ///
    /// @param patience how long a reader waits for a page before being told that it is being worked out
    record Settings(int port, String token, String code, Duration patience) {}
}
