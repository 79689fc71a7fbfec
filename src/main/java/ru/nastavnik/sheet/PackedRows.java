package ru.nastavnik.sheet;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * Rows in few bytes: a spreadsheet is taken apart and looked through for harm once, and then read many times faster. A word that was said before
 * is told by its number.
 */
public final class PackedRows {

    /** More than a region's list takes by far; a workbook whose cells name one long text again and again unfolds without end. */
    private static final int MOST_TOLD = 256 << 20;

    private static final int MOST_PACKED = 48 << 20;

    /** Longer texts and later words are seldom said again. */
    private static final int LONGEST_WORD = 64;

    private static final int MOST_WORDS = 10_000;

    private final byte[] bytes;

    /** @param bytes of {@link #bytes()} */
    public PackedRows(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * @param reading hands out the rows
     * @throws UnreadableSheet when they hold too much, and what {@code reading} throws
     */
    public static PackedRows of(Consumer<Consumer<SheetRow>> reading) {
        var packed = new ByteArrayOutputStream();
        var deflater = new Deflater(Deflater.BEST_SPEED);
        try (var out = new DataOutputStream(new BufferedOutputStream(new DeflaterOutputStream(packed, deflater)))) {
            var words = new HashMap<String, Integer>();
            reading.accept(row -> {
                write(row, words, out);
                if (packed.size() > MOST_PACKED || out.size() > MOST_TOLD) {
                    throw new UnreadableSheet("sheet.refused.bomb");
                }
            });
            out.writeInt(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return new PackedRows(packed.toByteArray());
    }

    private static void write(SheetRow row, Map<String, Integer> words, DataOutputStream out) {
        try {
            out.writeInt(row.number());
            out.writeShort(row.cells().size());
            for (String cell : row.cells()) {
                write(cell, words, out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A length, then the text; or below zero, which word it is. */
    private static void write(String cell, Map<String, Integer> words, DataOutputStream out) throws IOException {
        Integer known = words.get(cell);
        if (known != null) {
            out.writeInt(-1 - known);
            return;
        }
        byte[] text = cell.getBytes(StandardCharsets.UTF_8);
        out.writeInt(text.length);
        out.write(text);
        if (isRemembered(cell, words.size())) {
            words.put(cell, words.size());
        }
    }

    /** Writer and reader agree on this, so that the words need no numbers. */
    private static boolean isRemembered(String cell, int words) {
        return cell.length() <= LONGEST_WORD && words < MOST_WORDS;
    }

    public byte[] bytes() {
        return bytes;
    }

    /** Hands out all rows, in their order. */
    public void each(Consumer<SheetRow> rows) {
        try (var in = new DataInputStream(new BufferedInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes))))) {
            var words = new ArrayList<String>();
            for (int number = in.readInt(); number != 0; number = in.readInt()) {
                String[] cells = new String[in.readUnsignedShort()];
                for (int at = 0; at < cells.length; at++) {
                    cells[at] = read(words, in);
                }
                rows.accept(new SheetRow(number, List.of(cells)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(List<String> words, DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0) {
            return words.get(-1 - length);
        }
        String cell = new String(in.readNBytes(length), StandardCharsets.UTF_8);
        if (isRemembered(cell, words.size())) {
            words.add(cell);
        }
        return cell;
    }
}
