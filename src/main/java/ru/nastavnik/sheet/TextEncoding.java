package ru.nastavnik.sheet;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * How a text is encoded.
 *
 * @param mark bytes of the byte order mark at its beginning
 */
record TextEncoding(Charset charset, int mark) {

    private static final Charset WINDOWS = Charset.forName("windows-1251");

    /** The only byte that Windows-1251 leaves undefined. */
    private static final int UNDEFINED_IN_WINDOWS = 0x98;

    /** So many times more bytes of good UTF-8 than others: then it is UTF-8 with broken places and not Windows-1251. */
    private static final int SURELY = 4;

    /** @throws UnreadableSheet when it is no text, or one with broken bytes; says in which line */
    static TextEncoding of(byte[] bytes) {
        if (begins(bytes, 0xFF, 0xFE)) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 2);
        }
        if (begins(bytes, 0xFE, 0xFF)) {
            return new TextEncoding(StandardCharsets.UTF_16BE, 2);
        }
        boolean marked = begins(bytes, 0xEF, 0xBB, 0xBF);
        refuseBinary(bytes);
        var census = Census.of(bytes, marked ? 3 : 0);
        if (census.others == 0) {
            return new TextEncoding(StandardCharsets.UTF_8, marked ? 3 : 0);
        }
        if (marked || census.utf8 > census.others * SURELY) {
            throw new UnreadableSheet("sheet.refused.bytes", lineOf(bytes, census.firstOther));
        }
        for (int at = 0; at < bytes.length; at++) {
            if ((bytes[at] & 0xFF) == UNDEFINED_IN_WINDOWS) {
                throw new UnreadableSheet("sheet.refused.bytes", lineOf(bytes, at));
            }
        }
        return new TextEncoding(WINDOWS, 0);
    }

    private static boolean begins(byte[] bytes, int... mark) {
        for (int at = 0; at < mark.length; at++) {
            if (at >= bytes.length || (bytes[at] & 0xFF) != mark[at]) {
                return false;
            }
        }
        return true;
    }

    /** Text has none of the control characters but tab, line breaks, page break and the end mark of old systems. */
    private static void refuseBinary(byte[] bytes) {
        for (byte b : bytes) {
            if (b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1A) {
                throw new UnreadableSheet("sheet.refused.unknown");
            }
        }
    }

    private static int lineOf(byte[] bytes, int position) {
        int line = 1;
        for (int at = 0; at < position; at++) {
            if (bytes[at] == '\n') {
                line++;
            }
        }
        return line;
    }

    /** How many bytes beyond ASCII are good UTF-8 and how many are not. */
    private record Census(int utf8, int others, int firstOther) {

        static Census of(byte[] bytes, int from) {
            int utf8 = 0;
            int others = 0;
            int firstOther = -1;
            int at = from;
            while (at < bytes.length) {
                int length = sequence(bytes, at);
                if (length == 0) {
                    firstOther = others++ == 0 ? at : firstOther;
                    at++;
                } else {
                    utf8 += length > 1 ? length : 0;
                    at += length;
                }
            }
            return new Census(utf8, others, firstOther);
        }

        /** Length of the character that begins here; 0 when none does. Overlong forms pass: the decoder replaces them. */
        private static int sequence(byte[] bytes, int at) {
            int first = bytes[at] & 0xFF;
            int length = first < 0x80 ? 1 : first >= 0xC2 && first < 0xE0 ? 2 : first >= 0xE0 && first < 0xF0 ? 3 : first >= 0xF0 && first < 0xF5 ? 4 : 0;
            if (at + length > bytes.length) {
                return 0;
            }
            for (int next = at + 1; next < at + length; next++) {
                if ((bytes[next] & 0xC0) != 0x80) {
                    return 0;
                }
            }
            return length;
        }
    }
}
