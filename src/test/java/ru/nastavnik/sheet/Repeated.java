package ru.nastavnik.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;

/** A text over and over, between a beginning and an end, without keeping it: what bombs are made of. */
final class Repeated extends SequenceInputStream {

    private static final int BLOCK = 1 << 16;

    Repeated(String begin, String text, long times, String end) {
        super(Collections.enumeration(List.of(stream(begin), new Middle(text, times), stream(end))));
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static final class Middle extends InputStream {

        private final byte[] block;
        private final int period;
        private long left;
        private int at;

        Middle(String text, long times) {
            period = text.getBytes(StandardCharsets.UTF_8).length;
            block = text.repeat(1 + BLOCK / period).getBytes(StandardCharsets.UTF_8);
            left = period * times;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] to, int from, int most) {
            if (left == 0) {
                return -1;
            }
            int count = (int) Math.min(Math.min(most, block.length - at), left);
            System.arraycopy(block, at, to, from, count);
            left -= count;
            at = (at + count) % period;
            return count;
        }
    }
}
