package org.rightplace.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The stylesheet, the script and the mark.
@Controller
class StaticFiles {

    private final Assets assets;

    StaticFiles(Assets assets) {
        this.assets = assets;
    }

    @GetMapping("/static/{hash}/{name}")
    ResponseEntity<byte[]> file(HttpServletRequest request) {
        Assets.Asset asset =
                assets.find(request.getRequestURI()).orElseThrow(() -> new NoSuchPage("There is no such file."));
        return asset.body()
                .to(
                        request,
                        ResponseEntity.ok()
                                .header(HttpHeaders.CONTENT_TYPE, asset.type())
                                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable"));
    }
}
