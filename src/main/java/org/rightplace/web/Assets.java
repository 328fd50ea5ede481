package org.rightplace.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The stylesheet, the script and the mark, each at an address that changes with its bytes, so that a browser may
/// keep it for ever.
///
/// The stylesheet is GOV.UK Frontend's with ours after it. Its font and the crown are not ours to use: both are taken
/// out here, and nothing else of the library is served.
public final class Assets {

    private static final String GOVUK =
            "/META-INF/resources/webjars/govuk-frontend/5.14.0/dist/govuk/govuk-frontend.min.css";

    /// The pattern of their addresses.
    static final String ADDRESSES = "/static/**";

    private final Map<String, Asset> byAddress = new LinkedHashMap<>();
    private final String stylesheet;
    private final String script;
    private final String mark;

    Assets() {
        stylesheet = keep(
                "rightplace.css", "text/css;charset=utf-8", withoutFontAndCrown(read(GOVUK)) + read("rightplace.css"));
        script = keep("rightplace.js", "text/javascript;charset=utf-8", read("rightplace.js"));
        mark = keep("mark.svg", "image/svg+xml", read("mark.svg"));
    }

    /// One of them.
    record Asset(String type, Body body) {}

    /// The address of the stylesheet.
    public String stylesheet() {
        return stylesheet;
    }

    /// The address of the script.
    public String script() {
        return script;
    }

    /// The address of the mark.
    public String mark() {
        return mark;
    }

    Optional<Asset> find(String address) {
        return Optional.ofNullable(byAddress.get(address));
    }

    private String keep(String name, String type, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        String address = "/static/" + hash(bytes) + "/" + name;
        byAddress.put(address, new Asset(type, Body.of(bytes)));
        return address;
    }

    private static String withoutFontAndCrown(String css) {
        return css.replaceAll("@font-face\\{[^}]*}", "")
                .replace("font-family:GDS Transport,arial,sans-serif", "font-family:Arial,Helvetica,sans-serif")
                .replace("url(/assets/images/govuk-crest.svg)", "none");
    }

    private static String read(String name) {
        try (InputStream in = Assets.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the build holds no " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + name + " from the build failed", e);
        }
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))
                    .substring(0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
