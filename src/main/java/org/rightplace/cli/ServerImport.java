package org.rightplace.cli;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rightplace.workbench.Held;

/// An import that goes through the server which holds the data folder.
final class ServerImport {

    private final Held.Door door;
    private final Output output;

    ServerImport(Held.Door door, Output output) {
        this.door = door;
        this.output = output;
    }

    /// Sends the files one by one.
    ///
    /// @return the exit code
    int send(List<Path> files, Optional<LocalDate> asAt) throws IOException, InterruptedException {
        int code = CommandLineDoor.DONE;
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (Path file : files) {
                output.err().println("Sending %s to the server at %s …".formatted(file.getFileName(), door.address()));
                output.err().flush();
                HttpResponse<String> answer = client.send(request(file, asAt), BodyHandlers.ofString());
                switch (answer.statusCode()) {
                    case 200 -> output.out().print(answer.body());
                    case 422 -> {
                        output.out().print(answer.body());
                        code = CommandLineDoor.REFUSED;
                    }
                    default -> {
                        output.err()
                                .println("The server answered %d: %s".formatted(answer.statusCode(), answer.body()));
                        return CommandLineDoor.USAGE;
                    }
                }
            }
        } catch (ConnectException e) {
            throw new IOException("The server at %s did not answer.".formatted(door.address()), e);
        }
        return code;
    }

    private HttpRequest request(Path file, Optional<LocalDate> asAt) throws IOException {
        String name = URLEncoder.encode(String.valueOf(file.getFileName()), StandardCharsets.UTF_8);
        String day = asAt.map(date -> "&as-at=" + date).orElse("");
        return HttpRequest.newBuilder(URI.create("%s/api/import?file=%s&form=%s&saved=%s%s"
                        .formatted(
                                door.address(),
                                name,
                                output.form(),
                                Files.getLastModifiedTime(file).toInstant(),
                                day)))
                .header("Authorization", "Bearer " + door.token())
                .header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofFile(file))
                .build();
    }
}
