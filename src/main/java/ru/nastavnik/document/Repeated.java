package ru.nastavnik.document;

import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * What a template repeats for each row of a list.
 *
 * @param begins the paragraph with the tag that begins it
 * @param text of that paragraph
 * @param written that tag
 */
record Repeated(PaperList list, Element begins, String text, String written) {

    /**
     * A row of a table when the tags stand in two cells of it, else the paragraphs from one tag to the other. A paragraph with nothing but the tag
     * only shows where they begin or end.
     *
     * @param bare whether {@code ends} has nothing but the tag
     * @return false when the tags stand where nothing whole lies between them
     */
    boolean until(Element ends, boolean bare) {
        Element row = WordXml.ancestor(begins, "tr");
        boolean sameCell = WordXml.ancestor(begins, "tc") == WordXml.ancestor(ends, "tc");
        if (!sameCell && row != null && row == WordXml.ancestor(ends, "tr")) {
            enclose(row, row.getNextSibling());
            return true;
        }
        if (begins.getParentNode() != ends.getParentNode()) {
            return false;
        }
        encloseParagraphs(ends, bare);
        return true;
    }

    private void encloseParagraphs(Element ends, boolean bare) {
        boolean several = begins != ends;
        boolean endsOutside = several && bare && isPlain(ends);
        enclose(begins, endsOutside ? ends : ends.getNextSibling());
        if (several && text.strip().equals(written) && isPlain(begins)) {
            begins.getParentNode().removeChild(begins);
        }
        boolean needed = WordXml.is(ends.getParentNode(), "tc") && nextParagraph(ends) == null;
        if (endsOutside && !needed) {
            ends.getParentNode().removeChild(ends);
        } else if (!endsOutside && needed) {
            // a cell must end in a paragraph, also when the list has no rows
            ends.getParentNode().appendChild(ends.getOwnerDocument().createElementNS(WordXml.W, "w:p"));
        }
    }

    private static boolean isPlain(Element paragraph) {
        return WordXml.all(paragraph, "drawing").isEmpty() && WordXml.all(paragraph, "pict").isEmpty() && WordXml.all(paragraph, "sectPr").isEmpty();
    }

    private static Node nextParagraph(Element after) {
        Node next = after.getNextSibling();
        while (next != null && !WordXml.is(next, "p")) {
            next = next.getNextSibling();
        }
        return next;
    }

    /** @param after what follows the last that is repeated; null at the end */
    private void enclose(Node first, Node after) {
        var parent = first.getParentNode();
        parent.insertBefore(mark(Filling.LIST), first);
        parent.insertBefore(mark(Filling.LIST_ENDS), after);
    }

    private Node mark(char what) {
        return begins.getOwnerDocument().createTextNode(what + list.name() + Filling.END);
    }
}
