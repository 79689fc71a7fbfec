package ru.nastavnik.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** XML on its way to the parser, which keeps a tag or a text in memory until it ends: stops where one does not. */
final class ShortTokens extends FilterInputStream {

    private static final int LONGEST = 1 << 20;
    private static final String CDATA_BEGINS = "<![CDATA[";
    private static final String CDATA_ENDS = "]]>";

    private int length;
    private boolean inCdata;
    private int matched;

    ShortTokens(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count((byte) read);
        return read;
    }

    @Override
    public int read(byte[] block, int from, int most) throws IOException {
        int read = super.read(block, from, most);
        for (int at = from; at < from + read; at++) {
            if (matched == 0) {
                int next = indexOf(inCdata ? (byte) ']' : (byte) '<', block, at, from + read);
                pass(next - at);
                at = next;
            }
            if (at < from + read) {
                count(block[at]);
            }
        }
        return read;
    }

    /** Nearly all there is to read stands between two tags. @return {@code end} when there is none */
    private static int indexOf(byte wanted, byte[] block, int at, int end) {
        int next = at;
        while (next < end && block[next] != wanted) {
            next++;
        }
        return next;
    }

    private void pass(int bytes) throws IOException {
        length += bytes;
        if (length > LONGEST) {
            throw new IOException("A tag or text of more than " + LONGEST + " bytes");
        }
    }

    private void count(byte next) throws IOException {
        pass(1);
        if (matched > 0 || next == (inCdata ? ']' : '<')) {
            match(next);
        }
    }

    /** Within CDATA a {@code <} begins nothing. Zeros are passed over, so that UTF-16 is understood too. */
    private void match(byte next) {
        if (next == '<' && !inCdata) {
            length = 0;
        }
        String awaited = inCdata ? CDATA_ENDS : CDATA_BEGINS;
        if (next == awaited.charAt(matched)) {
            matched++;
        } else if (next != 0 && !(inCdata && matched == 2 && next == ']')) {
            matched = next == awaited.charAt(0) ? 1 : 0;
        }
        if (matched == awaited.length()) {
            inCdata = !inCdata;
            matched = 0;
        }
    }
}
