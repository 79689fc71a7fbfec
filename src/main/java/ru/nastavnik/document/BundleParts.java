package ru.nastavnik.document;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;

/** Writes the bytes of a ZIP into the database, a row each time that enough have come. */
final class BundleParts extends OutputStream {

    private static final int PART = 1 << 20;

    private final BundleClaim claim;
    private final ByteArrayOutputStream waiting = new ByteArrayOutputStream(PART);
    private int number;
    private long size;

    BundleParts(BundleClaim claim) {
        this.claim = claim;
    }

    @Override
    public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        waiting.write(bytes, from, length);
        size += length;
        if (waiting.size() >= PART) {
            store();
        }
    }

    private void store() {
        claim.store(number++, waiting.toByteArray());
        waiting.reset();
    }

    @Override
    public void close() {
        if (waiting.size() > 0) {
            store();
        }
    }

    long size() {
        return size;
    }
}
