package ru.nastavnik.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamConstants;

/** The rows of one sheet. */
final class XlsxSheet {

    private static final int LAST_ROW = 1_048_576;
    private static final int LAST_COLUMN = 16_384;
    private static final int LETTERS = 26;

    private final Xml xml;
    private final SharedStrings strings;
    private final CellFormats formats;
    private final StringBuilder value = new StringBuilder();

    private List<String> cells = new ArrayList<>();
    private int number;
    private int column;

    private XlsxSheet(Xml xml, SharedStrings strings, CellFormats formats) {
        this.xml = xml;
        this.strings = strings;
        this.formats = formats;
    }

    static void read(Parcel parcel, String part, SharedStrings strings, CellFormats formats, Consumer<SheetRow> rows) throws IOException {
        try (var xml = new Xml(parcel.open(part))) {
            new XlsxSheet(xml, strings, formats).read(rows);
        }
    }

    private void read(Consumer<SheetRow> rows) {
        for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (xml.name().equals("row")) {
                    beginRow();
                } else if (xml.name().equals("c")) {
                    cell();
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (xml.name().equals("row") && !cells.isEmpty()) {
                    rows.accept(SheetRow.of(number, cells));
                    cells = new ArrayList<>(cells.size());
                } else if (xml.name().equals("sheetData")) {
                    return;
                }
            }
        }
    }

    private void beginRow() {
        String said = xml.attribute("r");
        number = said == null ? number + 1 : wholeNumber(said);
        column = -1;
        if (number < 1 || number > LAST_ROW) {
            throw new UnreadableSheet("sheet.refused.damaged");
        }
    }

    private void cell() {
        String said = xml.attribute("r");
        column = said == null ? column + 1 : columnOf(said);
        String type = xml.attribute("t");
        String style = xml.attribute("s");
        String text = "inlineStr".equals(type) ? SharedStrings.richText(xml, "c") : text(type == null ? "n" : type, style, value());
        if (text.isEmpty()) {
            return;
        }
        if (column >= Limits.COLUMNS) {
            throw new UnreadableSheet("sheet.refused.columns", number, Limits.COLUMNS);
        }
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set(column, text);
    }

    /** What the cell showed when it was saved; a formula is not computed. */
    private String value() {
        value.setLength(0);
        boolean inValue = false;
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                inValue = xml.name().equals("v");
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                inValue = false;
                if (xml.name().equals("c")) {
                    return value.toString();
                }
            } else if (inValue && Xml.isText(event)) {
                xml.appendText(value);
            } else if (event == XMLStreamConstants.END_DOCUMENT) {
                throw new UnreadableSheet("sheet.refused.damaged");
            }
        }
    }

    private String text(String type, String style, String written) {
        if (written.isEmpty()) {
            return "";
        }
        return switch (type) {
            case "s" -> strings.get(wholeNumber(written.strip()));
            case "b" -> written.equals("1") ? "ИСТИНА" : "ЛОЖЬ";
            case "d" -> written.contains("T") ? written.substring(0, written.indexOf('T')) : written;
            case "n" -> formats.text(written.strip(), style);
            default -> EscapedText.plain(written);
        };
    }

    private static int wholeNumber(String digits) {
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException e) {
            throw new UnreadableSheet(e, "sheet.refused.damaged");
        }
    }

    /** @param address of a cell, as AB12 */
    private static int columnOf(String address) {
        int column = 0;
        for (int at = 0; at < address.length() && address.charAt(at) >= 'A'; at++) {
            int letter = (address.charAt(at) & ~0x20) - 'A' + 1;
            column = column * LETTERS + letter;
            if (letter < 1 || letter > LETTERS || column > LAST_COLUMN) {
                throw new UnreadableSheet("sheet.refused.damaged");
            }
        }
        if (column == 0) {
            throw new UnreadableSheet("sheet.refused.damaged");
        }
        return column - 1;
    }
}
