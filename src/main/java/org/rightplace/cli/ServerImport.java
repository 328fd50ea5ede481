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
import org.rightplace.workbench.Importing;

/// An import that goes through the server which holds the data folder.
final class ServerImport {

    private final Held.Door door;
    private final Output output;

    ServerImport(Held.Door door, Output output) {
        this.door = door;
        this.output = output;
    }

    /// Names files to the server, some of them about children: it reads them where they are, together.
    ///
    /// @return the exit code
    int sendTogether(List<Path> files, Importing.Choice choice) throws IOException, InterruptedException {
        var form = new StringBuilder("form=" + output.form());
        choice.asAt().ifPresent(day -> form.append("&as-at=").append(day));
        choice.year().ifPresent(year -> form.append("&year=").append(year.start()));
        choice.authority().ifPresent(authority -> form.append("&authority=").append(encoded(authority)));
        files.forEach(file -> form.append("&path=")
                .append(encoded(file.toAbsolutePath().normalize().toString())));
        output.err().println("Naming %d files to the server at %s …".formatted(files.size(), door.address()));
        output.err().flush();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(door.address() + "/api/import-here"))
                    .header("Authorization", "Bearer " + door.token())
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form.toString()))
                    .build();
            return told(client.send(request, BodyHandlers.ofString()));
        } catch (ConnectException e) {
            throw new IOException("The server at %s did not answer.".formatted(door.address()), e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private int told(HttpResponse<String> answer) {
        return switch (answer.statusCode()) {
            case 200 -> {
                output.out().print(answer.body());
                yield CommandLineDoor.DONE;
            }
            case 422 -> {
                output.out().print(answer.body());
                yield CommandLineDoor.REFUSED;
            }
            default -> {
                output.err().println("The server answered %d: %s".formatted(answer.statusCode(), answer.body()));
                yield CommandLineDoor.USAGE;
            }
        };
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
                int told = told(answer);
                if (told == CommandLineDoor.USAGE) {
                    return told;
                }
                code = Math.max(code, told);
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
