package ru.nastavnik.sheet;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A zip that may be a bomb. What it says of its sizes is not believed: each part is unpacked once and counted, in a thread of its own, while the parts
 * that matter are read already. Whoever reads them asks at the end whether all was well.
 */
final class Parcel implements Closeable {

    private static final int BLOCK = 64 << 10;

    private final ZipFile zip;
    private final Map<String, ZipEntry> parts = new LinkedHashMap<>();
    private final FutureTask<Void> counting = new FutureTask<>(this::count);
    private volatile boolean bomb;

    /** @throws UnreadableSheet when there are too many parts */
    Parcel(Path file) throws IOException {
        zip = new ZipFile(file.toFile());
        if (zip.size() > Limits.PARTS) {
            zip.close();
            throw new UnreadableSheet("sheet.refused.bomb");
        }
        Collections.list(zip.entries()).forEach(part -> parts.putIfAbsent(tidy(part.getName()), part));
        new Thread(counting, "parcel").start();
    }

    private Void count() throws IOException {
        var block = new byte[BLOCK];
        long all = 0;
        for (ZipEntry part : Collections.list(zip.entries())) {
            long packed = Math.max(1, part.getCompressedSize());
            long unpacked = 0;
            try (var in = zip.getInputStream(part)) {
                for (int read = in.read(block); read >= 0 && !counting.isCancelled(); read = in.read(block)) {
                    unpacked += read;
                    bomb = unpacked > Limits.RATIO_COUNTS_FROM && unpacked / packed > Limits.RATIO || all + unpacked > Limits.UNPACKED;
                    if (bomb) {
                        throw new UnreadableSheet("sheet.refused.bomb");
                    }
                }
            }
            all += unpacked;
        }
        return null;
    }

    /** @throws UnreadableSheet when there is too much in the parts: then nothing that was read of them is worth anything */
    void requireCounted() throws IOException {
        try {
            counting.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnreadableSheet refused) {
                throw refused;
            }
            throw new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    boolean has(String name) {
        return parts.containsKey(tidy(name));
    }

    Iterable<String> names() {
        return parts.keySet();
    }

    /** @throws UnreadableSheet when there is no such part */
    InputStream open(String name) throws IOException {
        ZipEntry part = parts.get(tidy(name));
        if (part == null) {
            throw new UnreadableSheet("sheet.refused.damaged");
        }
        return new Watched(zip.getInputStream(part));
    }

    /** Names of parts do not mind the case, and some programs write them the Windows way. */
    private static String tidy(String name) {
        String plain = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        return plain.startsWith("/") ? plain.substring(1) : plain;
    }

    @Override
    public void close() throws IOException {
        counting.cancel(false);
        zip.close();
    }

    /** Ends when the parcel proves to be a bomb, or nobody waits for its reader any more. */
    private final class Watched extends FilterInputStream {

        Watched(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] bytes, int from, int most) throws IOException {
            if (bomb || Thread.currentThread().isInterrupted()) {
                throw new InterruptedIOException();
            }
            return super.read(bytes, from, most);
        }
    }
}
