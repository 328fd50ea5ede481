package org.rightplace.geo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Where each postcode is: a point on the grid, an authority and a constituency.
///
/// Two longs a postcode, so England's 2.26 million take 36 MB. Safe for use by several threads.
public final class PostcodeDirectory {

    private static final int VERSION = 0x52504431;
    private static final int LETTERS = 37;
    private static final int LONGEST = 7;
    private static final int NORTHING_BITS = 21;
    private static final int AUTHORITY_BITS = 10;
    private static final int CONSTITUENCY_BITS = 12;

    private final long[] keys;
    private final long[] places;
    private final List<String> authorities;
    private final List<String> constituencies;

    private PostcodeDirectory(long[] keys, long[] places, List<String> authorities, List<String> constituencies) {
        this.keys = keys;
        this.places = places;
        this.authorities = List.copyOf(authorities);
        this.constituencies = List.copyOf(constituencies);
    }

    /// Where a postcode is.
    ///
    /// @param at           metres on the grid, as ONS gives it
    /// @param authority    code of the local authority
    /// @param constituency code of the constituency of 2024; empty where the directory has none
    public record Place(GridReference at, String authority, String constituency) {}

    /// Where this postcode is, without regard to case and spacing.
    public Optional<Place> find(String postcode) {
        if (!isPostcode(postcode)) {
            return Optional.empty();
        }
        int found = Arrays.binarySearch(keys, key(postcode));
        return found < 0 ? Optional.empty() : Optional.of(place(places[found]));
    }

    /// Hands over where each postcode is, in an order that is always the same.
    public void places(Consumer<Place> taker) {
        for (long packed : places) {
            taker.accept(place(packed));
        }
    }

    /// How many postcodes it has.
    public int size() {
        return keys.length;
    }

    /// Whether `text` has the shape of a postcode, such as `AL1 1AA` or `EC1A 1BB`: one or two letters, a digit,
    /// perhaps another digit or letter, then a digit and two letters. Spaces do not matter.
    public static boolean isPostcode(String text) {
        String compact = compact(text);
        int inward = compact.length() - 3;
        int area = inward > 1 && isLetter(compact.charAt(1)) ? 2 : 1;
        int rest = inward - area - 1;
        return rest >= 0
                && rest <= 1
                && isLetter(compact.charAt(0))
                && isDigit(compact.charAt(area))
                && (rest == 0 || isDigit(compact.charAt(area + 1)) || isLetter(compact.charAt(area + 1)))
                && isDigit(compact.charAt(inward))
                && isLetter(compact.charAt(inward + 1))
                && isLetter(compact.charAt(inward + 2));
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private Place place(long packed) {
        long left = packed;
        int constituency = (int) (left & mask(CONSTITUENCY_BITS));
        left >>>= CONSTITUENCY_BITS;
        int authority = (int) (left & mask(AUTHORITY_BITS));
        left >>>= AUTHORITY_BITS;
        int northing = (int) (left & mask(NORTHING_BITS));
        int easting = (int) (left >>> NORTHING_BITS);
        return new Place(
                new GridReference(easting, northing), authorities.get(authority), constituencies.get(constituency));
    }

    private static long mask(int bits) {
        return (1L << bits) - 1;
    }

    private static String compact(String postcode) {
        return postcode.replace(" ", "").replace("\u00a0", "").toUpperCase(Locale.ROOT);
    }

    private static long key(String postcode) {
        String compact = compact(postcode);
        long key = 0;
        for (int i = 0; i < LONGEST; i++) {
            key = key * LETTERS + (i < compact.length() ? 1 + Character.digit(compact.charAt(i), 36) : 0);
        }
        return key;
    }

    /// The directory as bytes, which [#fromBytes] reads again: about 10 bytes a postcode.
    public byte[] toBytes() {
        var out = new Packing.Written(keys.length * (Long.BYTES + 2));
        out.number(VERSION);
        out.words(authorities);
        out.words(constituencies);
        out.number(keys.length);
        long before = 0;
        for (long key : keys) {
            out.number(key - before);
            before = key;
        }
        for (long place : places) {
            out.eight(place);
        }
        return out.bytes();
    }

    /// The directory that [#toBytes] wrote.
    ///
    /// @throws IllegalArgumentException if the bytes are anything else
    public static PostcodeDirectory fromBytes(byte[] bytes) {
        var in = new Packing.Read(bytes);
        if (in.number() != VERSION) {
            throw new IllegalArgumentException("these bytes are no directory of postcodes");
        }
        List<String> authorities = in.words();
        List<String> constituencies = in.words();
        int size = in.size();
        long[] keys = new long[size];
        long key = 0;
        for (int i = 0; i < size; i++) {
            key += in.number();
            keys[i] = key;
        }
        long[] places = new long[size];
        for (int i = 0; i < size; i++) {
            places[i] = in.eight();
        }
        return new PostcodeDirectory(keys, places, authorities, constituencies);
    }

    /// A directory being filled, in any order; the later of two entries of one postcode is kept.
    ///
    /// Not for use by several threads.
    public static final class Filling {
        private static final int FIRST = 1 << 10;

        private long[] keys = new long[FIRST];
        private long[] places = new long[FIRST];
        private int size;
        private boolean inOrder = true;
        private final Numbered authorities = new Numbered(AUTHORITY_BITS);
        private final Numbered constituencies = new Numbered(CONSTITUENCY_BITS);

        /// Adds a postcode.
        ///
        /// @throws IllegalArgumentException if `postcode` is none
        public void add(String postcode, Place place) {
            if (!isPostcode(postcode)) {
                throw new IllegalArgumentException("(%s) is not a postcode".formatted(postcode));
            }
            if (size == keys.length) {
                keys = Arrays.copyOf(keys, size + size / 2);
                places = Arrays.copyOf(places, size + size / 2);
            }
            keys[size] = key(postcode);
            long packed = place.at().easting();
            packed = packed << NORTHING_BITS | place.at().northing();
            packed = packed << AUTHORITY_BITS | authorities.number(place.authority());
            packed = packed << CONSTITUENCY_BITS | constituencies.number(place.constituency());
            places[size] = packed;
            inOrder &= size == 0 || keys[size - 1] < keys[size];
            size++;
        }

        /// The directory of what was added.
        public PostcodeDirectory done() {
            if (!inOrder) {
                sort();
            }
            return new PostcodeDirectory(
                    Arrays.copyOf(keys, size), Arrays.copyOf(places, size), authorities.words, constituencies.words);
        }

        private void sort() {
            Integer[] order = new Integer[size];
            Arrays.setAll(order, i -> i);
            Arrays.sort(order, (a, b) -> Long.compare(keys[a], keys[b]));
            long[] sortedKeys = new long[size];
            long[] sortedPlaces = new long[size];
            int kept = 0;
            for (int i : order) {
                if (kept > 0 && sortedKeys[kept - 1] == keys[i]) {
                    kept--;
                }
                sortedKeys[kept] = keys[i];
                sortedPlaces[kept++] = places[i];
            }
            keys = sortedKeys;
            places = sortedPlaces;
            size = kept;
            inOrder = true;
        }
    }

    /// Codes in the order they first came, each with its number.
    private static final class Numbered {
        private final int most;
        private final Map<String, Integer> numbers = new HashMap<>();
        private final List<String> words = new ArrayList<>();

        Numbered(int bits) {
            this.most = 1 << bits;
        }

        int number(String word) {
            Integer known = numbers.get(word);
            if (known != null) {
                return known;
            }
            if (words.size() == most) {
                throw new IllegalArgumentException(
                        "a directory holds at most %d codes, (%s) is one more".formatted(most, word));
            }
            numbers.put(word, words.size());
            words.add(word);
            return words.size() - 1;
        }
    }
}
