package org.rightplace.geo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Numbers and codes as few bytes.
final class Packing {
    private Packing() {}

    /// Bytes being written.
    static final class Written {
        private byte[] bytes;
        private int size;

        /// @param expected about how many bytes there will be
        Written(int expected) {
            bytes = new byte[Math.max(64, expected)];
        }

        private void one(int b) {
            if (size == bytes.length) {
                bytes = Arrays.copyOf(bytes, size + size / 2);
            }
            bytes[size++] = (byte) b;
        }

        /// A number of 0 or more: seven bits a byte, lowest first; the top bit says that more follow.
        void number(long number) {
            long left = number;
            while (left > 0x7f) {
                one((int) ((left & 0x7f) | 0x80));
                left >>>= 7;
            }
            one((int) left);
        }

        /// Eight bytes, lowest first.
        void eight(long number) {
            for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
                one((int) (number >>> shift));
            }
        }

        void words(List<String> words) {
            number(words.size());
            for (String word : words) {
                number(word.length());
                word.chars().forEach(this::number);
            }
        }

        byte[] bytes() {
            return Arrays.copyOf(bytes, size);
        }
    }

    /// Bytes being read.
    static final class Read {
        private final byte[] bytes;
        private int at;

        Read(byte[] bytes) {
            this.bytes = bytes;
        }

        private int one() {
            if (at == bytes.length) {
                throw new IllegalArgumentException("the %d bytes are cut short".formatted(bytes.length));
            }
            return bytes[at++] & 0xff;
        }

        long number() {
            long number = 0;
            for (int shift = 0; shift < Long.SIZE; shift += 7) {
                int b = one();
                number |= (long) (b & 0x7f) << shift;
                if (b <= 0x7f) {
                    return number;
                }
            }
            throw new IllegalArgumentException("the number before byte %d does not end".formatted(at));
        }

        /// How many of something follow; each takes a byte or more.
        int size() {
            long size = number();
            if (size < 0 || size > bytes.length - at) {
                throw new IllegalArgumentException("%d things cannot follow byte %d".formatted(size, at));
            }
            return (int) size;
        }

        long eight() {
            long number = 0;
            for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
                number |= (long) one() << shift;
            }
            return number;
        }

        List<String> words() {
            int size = size();
            List<String> words = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                var word = new StringBuilder();
                for (int left = size(); left > 0; left--) {
                    word.append((char) number());
                }
                words.add(word.toString());
            }
            return words;
        }
    }
}
