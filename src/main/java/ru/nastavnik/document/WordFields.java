package ru.nastavnik.document;

import static ru.nastavnik.document.WordXml.W;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * The field codes of a Word file: formulas that the reader's program works out. Some read files, ask databases or start programs; only those that
 * count pages, tell the date or refer within the text are let through.
 */
final class WordFields {

    private static final Pattern HARMLESS =
            Pattern.compile("(PAGE|NUMPAGES|SECTION|SECTIONPAGES|DATE|TIME|REF|PAGEREF|NOTEREF|STYLEREF|SEQ)( .*)?|HYPERLINK \"?(https?://|mailto:).*|HYPERLINK \\\\l .*");

    private WordFields() {}

    /** The codes that are not let through, as they stand there. */
    static List<String> unwanted(Document xml) {
        return codes(xml).stream().map(code -> code.replaceAll("\\s+", " ").strip()).filter(code -> !HARMLESS.matcher(code).matches()).toList();
    }

    /**
     * A code may be cut into many runs, and stand within another one. Whatever text comes before its result belongs to it, also such as looks like that
     * of the paper, and the result of a code within.
     */
    private static List<String> codes(Document xml) {
        List<String> codes = new ArrayList<>();
        Deque<Code> open = new ArrayDeque<>();
        for (Element element : WordXml.all(xml)) {
            if (WordXml.is(element, "fldSimple")) {
                codes.add(element.getAttributeNS(W, "instr"));
            } else if (WordXml.is(element, "instrText") || WordXml.is(element, "delInstrText")) {
                if (open.isEmpty()) {
                    open.push(new Code());
                }
                open.peek().text.append(element.getTextContent());
                if (open.peek().hasResult) {
                    readOn(open, element);
                }
            } else if (WordXml.is(element, "t") || WordXml.is(element, "delText")) {
                readOn(open, element);
            } else if (WordXml.is(element, "fldChar")) {
                switch (element.getAttributeNS(W, "fldCharType")) {
                    case "begin" -> open.push(new Code());
                    case "separate" -> open.stream().findFirst().ifPresent(code -> code.hasResult = true);
                    case "end" -> close(open, codes);
                    default -> {}
                }
            }
        }
        while (!open.isEmpty()) {
            close(open, codes);
        }
        return codes;
    }

    private static void readOn(Deque<Code> open, Element text) {
        open.stream().filter(code -> !code.hasResult).findFirst().ifPresent(code -> code.text.append(text.getTextContent()));
    }

    private static void close(Deque<Code> open, List<String> codes) {
        if (!open.isEmpty()) {
            codes.add(open.pop().text.toString());
        }
    }

    private static final class Code {

        private final StringBuilder text = new StringBuilder();
        private boolean hasResult;
    }
}
