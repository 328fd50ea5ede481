package org.rightplace.source.door;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.rightplace.care.child.MadeUpRow;
import org.rightplace.care.child.Pseudonym;

/// Makes pseudonyms with keys. The same keys give a child of an authority the same pseudonym; without them
/// nobody can
/// tell which child a pseudonym stands for, nor make it from the child's number.
///
/// With several keys each after the first is applied to what the one before it made, so that pseudonyms
/// made with the
/// first keys only can be brought up to date without knowing any child's number. Not for use by several
/// threads.
public final class Pseudonyms {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    /// The fewest bytes of a key.
    public static final int LEAST_KEY = 32;

    private final List<Mac> macs = new ArrayList<>();
    private final List<byte[]> keys;
    private boolean any;
    private boolean anyReal;

    /// Pseudonyms made with these keys, in order.
    ///
    /// @param keys one or more, each of [#LEAST_KEY] bytes or more that nobody else knows
    public Pseudonyms(List<byte[]> keys) {
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("keys (none) must be one or more");
        }
        this.keys = keys.stream().map(byte[]::clone).toList();
        for (byte[] key : keys) {
            if (key.length < LEAST_KEY) {
                throw new IllegalArgumentException(
                        "key (of %d bytes) must have %d or more".formatted(key.length, LEAST_KEY));
            }
            macs.add(mac(key));
        }
    }

    /// What stands for a child.
    ///
    /// @param authority without which the number means nothing: its code, or what it is called
    /// @param number    the authority's own for the child
    public Pseudonym of(String authority, String number) {
        any = true;
        anyReal |= !number.startsWith(MadeUpRow.MARK);
        return again(code(macs.getFirst(), authority + '\u0000' + number), 1);
    }

    /// These keys, for a file of which nothing has been asked yet.
    public Pseudonyms forAnotherFile() {
        return new Pseudonyms(keys);
    }

    /// Whether something was asked, and every number says that its child does not exist. A number of
    /// anything else,
    /// such as of a placement, counts as real: a child who exists is never taken for a made-up one.
    public boolean sawOnlyMadeUp() {
        return any && !anyReal;
    }

    /// The pseudonym made with all keys, of one made with the first few.
    ///
    /// @param keys how many were used, 1 or more
    public Pseudonym upToDate(Pseudonym made, int keys) {
        if (keys < 1 || keys > macs.size()) {
            throw new IllegalArgumentException("keys used (%d) must be 1 to %d".formatted(keys, macs.size()));
        }
        return again(made, keys);
    }

    private Pseudonym again(Pseudonym made, int from) {
        Pseudonym last = made;
        for (Mac mac : macs.subList(from, macs.size())) {
            last = code(mac, last.value());
        }
        return last;
    }

    /// The first bits of HMAC-SHA-256, in base 32 (RFC 4648).
    private static Pseudonym code(Mac mac, String text) {
        byte[] code = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        var value = new StringBuilder(Pseudonym.LENGTH);
        for (int i = 0; i < Pseudonym.LENGTH; i++) {
            int bit = i * BITS;
            int two = ((code[bit / 8] & 0xff) << 8) | (code[bit / 8 + 1] & 0xff);
            value.append(LETTERS.charAt((two >>> (16 - BITS - bit % 8)) & 31));
        }
        return new Pseudonym(value.toString());
    }

    private static Mac mac(byte[] key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA-256", e);
        }
    }
}
