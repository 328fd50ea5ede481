package org.rightplace.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.util.HashMap;
import java.util.Map;
import org.rightplace.workbench.Children;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// Templates to answers.
final class Pages {

    static final MediaType HTML = MediaType.parseMediaType("text/html;charset=utf-8");

    private final TemplateEngine templates;
    private final Assets assets;
    private final Children children;

    Pages(TemplateEngine templates, Assets assets, Children children) {
        this.templates = templates;
        this.assets = assets;
        this.children = children;
    }

    /// A page in its frame.
    ///
    /// @param template its file under `src/main/jte`, without the ending
    /// @param frame    its title, and the part of the site it belongs to
    /// @param values   the template's other parameters, by name
    ResponseEntity<byte[]> answer(HttpStatus status, String template, Frame frame, Map<String, Object> values) {
        return ResponseEntity.status(status)
                .contentType(HTML)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(render(template, frame, values));
    }

    byte[] render(String template, Frame frame, Map<String, Object> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("frame", frame);
        var out = new Utf8ByteOutput();
        templates.render(template + ".jte", all, out);
        return out.toByteArray();
    }

    Frame frame(String title, String here) {
        return new Frame(title, here, assets, children.heldAreSynthetic());
    }
}
