package org.rightplace.estimate;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Independent streams of random numbers of one seed, each known by its names.
///
/// A stream depends on the seed and its names and on nothing else: not on which other streams were
/// drawn from, in what order or on how many threads. So a child's stream gives the same numbers whether
/// a whole country is drawn or one authority.
///
/// The generator is the JDK's `L64X128MixRandom` (G. L. Steele Jr. and S. Vigna, "LXM: better
/// splittable pseudorandom number generators (and almost as fast)", OOPSLA 2021), its state taken from
/// SHA-256 of the seed and the names.
public final class Streams {

    private static final RandomGeneratorFactory<RandomGenerator> LXM = RandomGeneratorFactory.of("L64X128MixRandom");

    private final long seed;

    /// The streams of a seed.
    public Streams(long seed) {
        this.seed = seed;
    }

    /// What all of them come from.
    public long seed() {
        return seed;
    }

    /// The stream of these names, from its beginning.
    ///
    /// @param names one or more; `("a", "b")` and `("ab")` are two streams
    public Draws of(String... names) {
        if (names.length == 0) {
            throw new IllegalArgumentException("names (none) of a stream must be one or more");
        }
        MessageDigest digest = sha256();
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(seed).flip());
        for (String name : names) {
            byte[] text = name.getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(text.length).flip());
            digest.update(text);
        }
        return new Draws(LXM.create(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
