package org.rightplace.web;

import java.net.URI;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/// A server that answers, until it is closed.
public final class Running implements AutoCloseable {

    private final ServletWebServerApplicationContext context;

    Running(ServletWebServerApplicationContext context) {
        this.context = context;
    }

    /// Where a browser finds it, such as `http://127.0.0.1:8080`.
    public URI address() {
        var server = context.getWebServer();
        if (server == null) {
            throw new IllegalStateException("the server has been closed");
        }
        return URI.create("http://127.0.0.1:%d".formatted(server.getPort()));
    }

    /// Answers what was asked, and then no more.
    @Override
    public void close() {
        context.close();
    }
}
