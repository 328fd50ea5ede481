package org.rightplace.store.key;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;

/// The keys of one person's installation: those that pseudonyms are made with, and those that records are sealed
/// with.
///
/// Records are sealed with AES-256-GCM; what they are about is sealed in with them, so that a record put in another's
/// place does not open. Safe for use by several threads.
public final class KeyRing {

    private static final int PSEUDONYM_KEY_BYTES = 32;

    private final List<byte[]> pseudonymKeys;
    private final KeysetHandle recordKeys;

    private KeyRing(List<byte[]> pseudonymKeys, KeysetHandle recordKeys) {
        this.pseudonymKeys = pseudonymKeys.stream().map(byte[]::clone).toList();
        this.recordKeys = recordKeys;
    }

    /// New keys that nobody has ever had.
    public static KeyRing fresh() {
        return tinkering(() -> {
            AeadConfig.register();
            return new KeyRing(List.of(drawn()), KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM));
        });
    }

    /// The keys that [#recordKeys] and [#pseudonymKeys] gave.
    ///
    /// @throws IOException if the text is no set of keys
    static KeyRing of(List<byte[]> pseudonymKeys, String recordKeys) throws IOException {
        try {
            AeadConfig.register();
            return new KeyRing(
                    pseudonymKeys, TinkJsonProtoKeysetFormat.parseKeyset(recordKeys, InsecureSecretKeyAccess.get()));
        } catch (GeneralSecurityException e) {
            throw new IOException("The keys cannot be read.", e);
        }
    }

    /// These keys with one more for pseudonyms and a new one for records; what was sealed before still opens.
    public KeyRing changed() {
        return tinkering(() -> {
            List<byte[]> keys = new ArrayList<>(pseudonymKeys);
            keys.add(drawn());
            KeysetHandle.Builder next = KeysetHandle.newBuilder(recordKeys)
                    .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                            .withRandomId()
                            .makePrimary());
            return new KeyRing(keys, next.build());
        });
    }

    /// These keys without those that records were sealed with before: what was sealed with them opens no more.
    public KeyRing withoutFormerRecordKeys() {
        return tinkering(() -> {
            KeysetHandle.Builder.Entry last =
                    KeysetHandle.importKey(recordKeys.getPrimary().getKey()).makePrimary();
            return new KeyRing(
                    pseudonymKeys, KeysetHandle.newBuilder().addEntry(last).build());
        });
    }

    private static byte[] drawn() {
        byte[] key = new byte[PSEUDONYM_KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return key;
    }

    /// What pseudonyms are made with, oldest first; copies.
    public List<byte[]> pseudonymKeys() {
        return pseudonymKeys.stream().map(byte[]::clone).toList();
    }

    /// What records are sealed with, as text.
    String recordKeys() {
        return tinkering(() -> TinkJsonProtoKeysetFormat.serializeKeyset(recordKeys, InsecureSecretKeyAccess.get()));
    }

    /// Seals bytes.
    ///
    /// @param about what they are, which is not hidden and must be said again to open them
    public byte[] seal(byte[] plain, byte[] about) {
        return tinkering(() -> aead().encrypt(plain, about));
    }

    /// Opens what [#seal] gave.
    ///
    /// @throws IOException if it was sealed with other keys, about something else, or changed since
    public byte[] open(byte[] sealed, byte[] about) throws IOException {
        try {
            return aead().decrypt(sealed, about);
        } catch (GeneralSecurityException e) {
            throw new IOException(
                    "Records of children were sealed with other keys than those at hand, or were changed since.", e);
        }
    }

    private Aead aead() throws GeneralSecurityException {
        return recordKeys.getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    @FunctionalInterface
    private interface Work<T> {
        T done() throws GeneralSecurityException;
    }

    // Every Java has AES; what else could go wrong is a fault of this class.
    private static <T> T tinkering(Work<T> work) {
        try {
            return work.done();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the keys do not work", e);
        }
    }
}
