package org.rightplace.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/// Asks for the heavy pages once after a start and after each import, on one thread in the
/// background, so that what they need of all releases is read before a person asks. Nothing waits
/// for it, and nothing fails with it.
final class Warming implements AutoCloseable {

    private static final List<String> PAGES = List.of(
            "/",
            "/sufficiency",
            "/openings",
            "/compare",
            "/map",
            "/history",
            "/homes",
            "/concentration",
            "/openings?type=childrens-home",
            "/compare?type=childrens-home",
            "/map?type=childrens-home",
            "/history?type=childrens-home",
            "/homes?by=authority",
            "/homes?by=constituency",
            "/concentration?by=authority",
            "/map?measure=places",
            "/movements");

    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("warming").factory());
    private @Nullable URI address;
    private @Nullable Future<?> last;

    /// Begins, now that pages are answered here.
    synchronized void begin(URI here) {
        address = here;
        again();
    }

    /// Something was imported: what was asked for before is stale.
    synchronized void again() {
        URI here = address;
        if (here == null || thread.isShutdown()) {
            return;
        }
        if (last != null) {
            last.cancel(true);
        }
        last = thread.submit(() -> ask(here));
    }

    private static void ask(URI here) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (String page : PAGES) {
                client.send(HttpRequest.newBuilder(here.resolve(page)).build(), BodyHandlers.discarding());
            }
        } catch (IOException closing) {
            // the server stops: whoever asks is told
        } catch (InterruptedException newer) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
