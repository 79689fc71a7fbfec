package ru.nastavnik.sheet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * A workbook of Office Open XML (ECMA-376), both editions of its names. It is read here and not by fastexcel-reader, which trusts what a file
 * says: a cell called ZZZZZZ1, a text numbered two billion or a long shared formula, a few bytes each, fill the memory or run for hours, and
 * to rule them out one has to read the whole file before.
 */
final class XlsxFile {

    private XlsxFile() {}

    static void read(Path file, Consumer<SheetRow> rows) throws IOException {
        try (var parcel = new Parcel(file)) {
            try {
                read(parcel, rows);
            } finally {
                parcel.requireCounted();
            }
        }
    }

    private static void read(Parcel parcel, Consumer<SheetRow> rows) throws IOException {
        refuseOthers(parcel);
        refuseDocumentTypes(parcel);
        var parts = XlsxParts.of(parcel);
        var strings = SharedStrings.of(parcel, parts.strings());
        var formats = CellFormats.of(parcel, parts.styles(), parts.from1904());
        boolean[] found = new boolean[1];
        for (String sheet : parts.visibleSheets()) {
            XlsxSheet.read(parcel, sheet, strings, formats, row -> {
                found[0] = true;
                rows.accept(row);
            });
            if (found[0]) {
                return;
            }
        }
    }

    private static void refuseOthers(Parcel parcel) throws IOException {
        for (String name : parcel.names()) {
            if (name.endsWith("vbaproject.bin")) {
                throw new UnreadableSheet("sheet.refused.macros");
            }
            if (name.equals("xl/workbook.bin")) {
                throw new UnreadableSheet("sheet.refused.binary");
            }
        }
        if (parcel.has("mimetype")) {
            try (var in = parcel.open("mimetype")) {
                String type = new String(in.readNBytes(100), StandardCharsets.ISO_8859_1);
                throw new UnreadableSheet(type.contains("opendocument") ? "sheet.refused.ods" : "sheet.refused.renamed");
            }
        }
        if (!parcel.has(XlsxParts.ROOT)) {
            throw new UnreadableSheet("sheet.refused.renamed");
        }
    }

    /** In any part, whether it is read afterwards or not: no program writes them, so whoever did means harm. */
    private static void refuseDocumentTypes(Parcel parcel) throws IOException {
        for (String name : parcel.names()) {
            if (name.endsWith(".xml") || name.endsWith(".rels")) {
                try (var xml = new Xml(parcel.open(name))) {
                    xml.nextElement();
                }
            }
        }
    }
}
