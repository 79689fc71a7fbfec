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

    /** So many times more bytes of good UTF-8 than others: then it is UTF-8 with broken places and not Windows-1251. */
    private static final int SURELY = 4;

    /** @throws UnreadableSheet when it is no text */
    static TextEncoding of(byte[] bytes) {
        if (begins(bytes, 0xFF, 0xFE)) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 2);
        }
        if (begins(bytes, 0xFE, 0xFF)) {
            return new TextEncoding(StandardCharsets.UTF_16BE, 2);
        }
        refuseBinary(bytes);
        if (begins(bytes, 0xEF, 0xBB, 0xBF)) {
            return new TextEncoding(StandardCharsets.UTF_8, 3);
        }
        return new TextEncoding(isUtf8(bytes) ? StandardCharsets.UTF_8 : WINDOWS, 0);
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

    private static boolean isUtf8(byte[] bytes) {
        int utf8 = 0;
        int others = 0;
        int at = 0;
        while (at < bytes.length) {
            int length = character(bytes, at);
            if (length == 0) {
                others++;
            } else if (length > 1) {
                utf8 += length;
            }
            at += Math.max(1, length);
        }
        return utf8 >= others * SURELY;
    }

    /** Length of the character of UTF-8 that begins here; 0 when none does. */
    private static int character(byte[] bytes, int at) {
        int first = bytes[at] & 0xFF;
        int length = first < 0x80 ? 1 : first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
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
