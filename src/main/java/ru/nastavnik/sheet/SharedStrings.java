package ru.nastavnik.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;

/**
 * The table of a workbook's texts, which its cells name by number. Kept as bytes, a thousand texts together: as strings, the table of 100,000
 * people would not fit into the memory that an import may take.
 */
final class SharedStrings {

    private static final int ON_A_PAGE = 1024;
    private static final int MOST_BYTES = 96 << 20;

    private final List<Page> pages = new ArrayList<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int[] ends = new int[ON_A_PAGE];
    private int count;
    private long size;

    private SharedStrings() {}

    /** @param part null for a workbook without the table */
    static SharedStrings of(Parcel parcel, String part) throws IOException {
        var strings = new SharedStrings();
        if (part != null && parcel.has(part)) {
            try (var xml = new Xml(parcel.open(part))) {
                for (String element = xml.nextElement(); element != null; element = xml.nextElement()) {
                    if (element.equals("si")) {
                        strings.add(richText(xml, "si"));
                    }
                }
            }
        }
        strings.turnPage();
        return strings;
    }

    /** The text of an element whose parts may be set in several fonts; without the reading aids of Eastern scripts. */
    static String richText(Xml xml, String until) {
        var text = new StringBuilder();
        boolean inText = false;
        boolean inAid = false;
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                inText = xml.name().equals("t");
                inAid |= xml.name().equals("rPh");
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                inText = false;
                inAid &= !xml.name().equals("rPh");
                if (xml.name().equals(until)) {
                    return EscapedText.plain(text.toString());
                }
            } else if (inText && !inAid && Xml.isText(event)) {
                xml.appendText(text);
            } else if (event == XMLStreamConstants.END_DOCUMENT) {
                throw new UnreadableSheet("sheet.refused.damaged");
            }
        }
    }

    private void add(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        size += utf8.length + Integer.BYTES;
        if (size > MOST_BYTES) {
            throw new UnreadableSheet("sheet.refused.bomb");
        }
        bytes.writeBytes(utf8);
        ends[count++ % ON_A_PAGE] = bytes.size();
        if (count % ON_A_PAGE == 0) {
            turnPage();
        }
    }

    private void turnPage() {
        pages.add(new Page(bytes.toByteArray(), ends));
        bytes.reset();
        ends = new int[ON_A_PAGE];
    }

    /** @throws UnreadableSheet when there is no text of that number */
    String get(int number) {
        if (number < 0 || number >= count) {
            throw new UnreadableSheet("sheet.refused.damaged");
        }
        return pages.get(number / ON_A_PAGE).get(number % ON_A_PAGE);
    }

    private record Page(byte[] bytes, int[] ends) {

        String get(int at) {
            int from = at == 0 ? 0 : ends[at - 1];
            return new String(bytes, from, ends[at] - from, StandardCharsets.UTF_8);
        }
    }
}
