package org.rightplace.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/// Answers only requests that were meant for this server.
///
/// A site elsewhere can let its name point to the loopback address and so have a browser ask us in its stead (DNS
/// rebinding); the name is then in `Host`. A page of another local program can set our cookies and send our forms; the
/// browser then says so in `Sec-Fetch-Site`, or in `Origin`.
final class HostCheck extends OncePerRequestFilter {

    private static final List<String> NAMES = List.of("127.0.0.1", "localhost");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (!isOurs(request.getHeader(HttpHeaders.HOST), request.getLocalPort()) || !(reads || fromOurPages(request))) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            response.setContentType("text/plain;charset=utf-8");
            response.getOutputStream()
                    .write("This server answers only at http://127.0.0.1:%d/ and http://localhost:%d/.\n"
                            .formatted(request.getLocalPort(), request.getLocalPort())
                            .getBytes(StandardCharsets.UTF_8));
            return;
        }
        chain.doFilter(request, response);
    }

    /// Also true for programs that are no browsers, which say nothing. Our own forms send the origin `null`, since our
    /// pages ask for no referrer.
    private static boolean fromOurPages(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return (site == null || site.equals("same-origin") || site.equals("none"))
                && (origin == null
                        || origin.equals("null")
                        || origin.equals("http://" + request.getHeader(HttpHeaders.HOST)));
    }

    private static boolean isOurs(@Nullable String host, int port) {
        return NAMES.stream().anyMatch(name -> (name + ":" + port).equals(host) || (port == 80 && name.equals(host)));
    }
}
