package ru.nastavnik.document;

import static ru.nastavnik.document.WordXml.W;

import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Where in a Word file something stands, as a person looks for it.
 *
 * @param part key of a message: the text itself, a header, a footer, a note
 * @param table counted within the part from 1, like {@code row} and {@code cell}; 0 outside of tables
 * @param text the beginning of the paragraph
 */
record Place(String part, int table, int row, int cell, String text) {

    private static final int LENGTH = 80;

    static Place of(String part, Element paragraph, String text) {
        Element cell = WordXml.ancestor(paragraph, "tc");
        String begins = text.length() > LENGTH ? text.substring(0, LENGTH) + "…" : text;
        if (cell == null) {
            return new Place(part, 0, 0, 0, begins);
        }
        Element row = WordXml.ancestor(cell, "tr");
        Element table = WordXml.ancestor(cell, "tbl");
        return new Place(part, tableNumber(table), numberAmongSiblings(row), numberAmongSiblings(cell), begins);
    }

    private static int tableNumber(Element table) {
        var tables = table.getOwnerDocument().getElementsByTagNameNS(W, "tbl");
        for (int index = 0; index < tables.getLength(); index++) {
            if (tables.item(index) == table) {
                return index + 1;
            }
        }
        return 0;
    }

    private static int numberAmongSiblings(Element element) {
        int number = 1;
        for (Node before = element.getPreviousSibling(); before != null; before = before.getPreviousSibling()) {
            if (before instanceof Element sibling && sibling.getLocalName().equals(element.getLocalName())) {
                number++;
            }
        }
        return number;
    }

    public boolean inTable() {
        return table > 0;
    }
}
