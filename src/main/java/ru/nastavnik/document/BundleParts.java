package ru.nastavnik.document;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes the bytes of a ZIP into the database, a row each time that enough have come. */
final class BundleParts extends OutputStream {

    private static final int PART = 1 << 20;

    private final JdbcClient jdbc;
    private final UUID bundle;
    private final ByteArrayOutputStream waiting = new ByteArrayOutputStream(PART);
    private int number;
    private long size;

    BundleParts(JdbcClient jdbc, UUID bundle) {
        this.jdbc = jdbc;
        this.bundle = bundle;
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
        jdbc.sql("insert into paper_bundle_part (bundle_id, number, content) values (?, ?, ?)").params(bundle, number++, waiting.toByteArray()).update();
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
