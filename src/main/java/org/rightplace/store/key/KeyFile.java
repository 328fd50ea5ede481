package org.rightplace.store.key;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The file that holds the keys: `keys.json` in a folder that only its owner can enter.
///
/// Under a passphrase the keys are sealed with AES-256-GCM under 32 bytes of PBKDF2 with HMAC-SHA-256 and 600,000
/// rounds, which is what OWASP's Password Storage Cheat Sheet asks for.
public final class KeyFile {

    private static final int FORMAT = 1;
    private static final int ROUNDS = 600_000;
    private static final int SALT_BYTES = 16;
    private static final int KEY_BITS = 256;
    private static final byte[] ABOUT = "rightplace keys".getBytes(UTF_8);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;

    /// The file in a folder, which need not be there yet.
    public KeyFile(Path folder) {
        this.file = folder.resolve("keys.json");
    }

    /// Where it is.
    public Path path() {
        return file;
    }

    /// Whether there are keys.
    public boolean exists() {
        return Files.exists(file);
    }

    /// Whether they are under a passphrase.
    public boolean isSealed() throws IOException {
        return exists() && json().has("sealed");
    }

    /// Makes new keys, under no passphrase.
    ///
    /// @throws IOException if there are keys already: without them nothing sealed with them would open again
    public KeyRing create() throws IOException {
        if (exists()) {
            throw new IOException("There are keys in %s already, and they are never written over.".formatted(file));
        }
        KeyRing ring = KeyRing.fresh();
        write(ring, Optional.empty());
        return ring;
    }

    /// The keys.
    ///
    /// @param passphrase asked only where they are under one; empty where nobody can be asked
    /// @throws IOException if there are none, or the passphrase is missing or wrong; the message is a sentence
    public KeyRing open(Supplier<Optional<char[]>> passphrase) throws IOException {
        JsonNode json = json();
        if (!json.has("sealed")) {
            return ring(json);
        }
        char[] given = passphrase
                .get()
                .orElseThrow(() -> new IOException(
                        "The keys in %s are under a passphrase. Run this in a terminal, or name a file that holds the passphrase in RIGHTPLACE_PASSPHRASE_FILE."
                                .formatted(file)));
        byte[] plain = unsealed(json, given);
        return ring(JSON.readTree(plain));
    }

    /// The passphrase is not the one; the message says so.
    public static final class WrongPassphrase extends IOException {
        private static final long serialVersionUID = 1L;

        WrongPassphrase(Path file, Exception cause) {
            super("The passphrase is not the one that the keys in %s are under.".formatted(file), cause);
        }
    }

    /// Writes the keys, under a passphrase or none, in place of those that are there.
    public void write(KeyRing ring, Optional<char[]> passphrase) throws IOException {
        ObjectNode plain = JSON.createObjectNode().put("format", FORMAT);
        var pseudonyms = plain.putArray("pseudonymKeys");
        ring.pseudonymKeys().forEach(key -> pseudonyms.add(Base64.getEncoder().encodeToString(key)));
        plain.put("recordKeys", ring.recordKeys());
        byte[] bytes = JSON.writeValueAsBytes(plain);
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder, OwnersOnly.permissions(folder, "rwx------"));
        }
        OwnersOnly.replace(file, passphrase.isPresent() ? sealed(bytes, passphrase.get()) : bytes, "rw-------");
    }

    private static byte[] sealed(byte[] plain, char[] passphrase) throws IOException {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        try {
            byte[] sealed = new AesGcmJce(slow(passphrase, salt, ROUNDS)).encrypt(plain, ABOUT);
            return JSON.writeValueAsBytes(JSON.createObjectNode()
                    .put("format", FORMAT)
                    .put("slowHash", "PBKDF2WithHmacSHA256")
                    .put("rounds", ROUNDS)
                    .put("salt", Base64.getEncoder().encodeToString(salt))
                    .put("sealed", Base64.getEncoder().encodeToString(sealed)));
        } catch (GeneralSecurityException e) {
            throw new IOException("The keys cannot be put under a passphrase.", e);
        }
    }

    private byte[] unsealed(JsonNode json, char[] passphrase) throws IOException {
        try {
            byte[] salt = Base64.getDecoder().decode(json.path("salt").asString(""));
            byte[] sealed = Base64.getDecoder().decode(json.path("sealed").asString(""));
            return new AesGcmJce(slow(passphrase, salt, json.path("rounds").asInt(ROUNDS))).decrypt(sealed, ABOUT);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new WrongPassphrase(file, e);
        }
    }

    private static byte[] slow(char[] passphrase, byte[] salt, int rounds) throws GeneralSecurityException {
        var spec = new PBEKeySpec(passphrase, salt, rounds, KEY_BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } finally {
            spec.clearPassword();
        }
    }

    private KeyRing ring(JsonNode json) throws IOException {
        try {
            List<byte[]> pseudonyms = new ArrayList<>();
            json.path("pseudonymKeys")
                    .forEach(key -> pseudonyms.add(Base64.getDecoder().decode(key.asString(""))));
            if (pseudonyms.isEmpty()) {
                throw damaged(null);
            }
            return KeyRing.of(pseudonyms, json.path("recordKeys").asString(""));
        } catch (IllegalArgumentException e) {
            throw damaged(e);
        }
    }

    private JsonNode json() throws IOException {
        try {
            JsonNode json = JSON.readTree(Files.readAllBytes(file));
            if (json.path("format").asInt(0) > FORMAT) {
                throw new IOException("The keys in %s are of a newer format: use a newer Rightplace.".formatted(file));
            }
            return json;
        } catch (NoSuchFileException none) {
            throw new IOException(
                    "The keys of the children's records should be in %s and are not there. Put the file back: without it the records cannot be opened."
                            .formatted(file),
                    none);
        } catch (JacksonException e) {
            throw damaged(e);
        }
    }

    private IOException damaged(@Nullable Exception cause) {
        return new IOException("The file of keys %s is damaged.".formatted(file), cause);
    }
}
