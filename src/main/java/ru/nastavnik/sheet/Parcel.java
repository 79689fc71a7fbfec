package ru.nastavnik.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A zip that may be a bomb. What it says of its sizes is not believed: each part is unpacked once and counted before anything is read.
 */
final class Parcel implements Closeable {

    private static final int BLOCK = 64 << 10;

    private final ZipFile zip;
    private final Map<String, ZipEntry> parts = new LinkedHashMap<>();

    /** @throws UnreadableSheet when there are too many parts, or too much in them */
    Parcel(Path file) throws IOException {
        zip = new ZipFile(file.toFile());
        try {
            if (zip.size() > Limits.PARTS) {
                throw new UnreadableSheet("sheet.refused.bomb");
            }
            unpack();
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private void unpack() throws IOException {
        var block = new byte[BLOCK];
        long all = 0;
        for (ZipEntry part : Collections.list(zip.entries())) {
            long packed = Math.max(1, part.getCompressedSize());
            long unpacked = 0;
            try (var in = zip.getInputStream(part)) {
                for (int read = in.read(block); read >= 0; read = in.read(block)) {
                    unpacked += read;
                    boolean bomb = unpacked > Limits.RATIO_COUNTS_FROM && unpacked / packed > Limits.RATIO;
                    if (bomb || all + unpacked > Limits.UNPACKED) {
                        throw new UnreadableSheet("sheet.refused.bomb");
                    }
                }
            }
            all += unpacked;
            parts.putIfAbsent(tidy(part.getName()), part);
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
        return zip.getInputStream(part);
    }

    /** Names of parts do not mind the case, and some programs write them the Windows way. */
    private static String tidy(String name) {
        String plain = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        return plain.startsWith("/") ? plain.substring(1) : plain;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
