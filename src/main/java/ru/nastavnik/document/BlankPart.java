package ru.nastavnik.document;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The text of a template or of its header: finds the tags, tells what is wrong with them, and puts the marks of {@link Filling} in their place. */
final class BlankPart {

    private final String place;
    private final Document xml;
    private final PaperKind kind;
    private final List<Finding> findings = new ArrayList<>();
    private Repeated open;

    /** @param place key of the message that says which part it is */
    BlankPart(String place, Document xml, PaperKind kind) {
        this.place = place;
        this.xml = xml;
        this.kind = kind;
        mark();
    }

    List<Finding> findings() {
        return findings;
    }

    /** Only when nothing was found. */
    String text() {
        return WordXml.write(xml);
    }

    private void mark() {
        refuseMarks();
        for (Element paragraph : WordXml.all(xml.getDocumentElement(), "p")) {
            var text = new ParagraphText(paragraph);
            text.replaceTags(tag -> mark(tag, paragraph, text.whole()));
        }
        if (open != null) {
            findings.add(Finding.at(placeOf(open.begins(), open.text()), "document.tag.unclosed", open.written()));
        }
    }

    /** Nobody but us puts them there; outside of paragraphs, too, in a name or a comment, they would be taken for places to fill. */
    private void refuseMarks() {
        if (!isMarked(WordXml.write(xml))) {
            return;
        }
        for (Element paragraph : WordXml.all(xml.getDocumentElement(), "p")) {
            var text = new ParagraphText(paragraph);
            if (isMarked(text.whole())) {
                findings.add(Finding.at(placeOf(paragraph, text.whole()), "document.tag.characters"));
            }
        }
        if (findings.isEmpty()) {
            findings.add(Finding.ofFile("document.template.characters"));
        }
    }

    private static boolean isMarked(String text) {
        return text.chars().anyMatch(c -> c >= Filling.FIELD && c <= Filling.END);
    }

    /** @return what stands there from now on */
    private String mark(Tag tag, Element paragraph, String text) {
        String problem = switch (tag.kind()) {
            case FIELD -> unknown(tag.name());
            case LIST -> begin(tag, paragraph, text);
            case LIST_ENDS -> end(tag, paragraph, text);
            case BROKEN -> "document.tag.broken";
            case FORBIDDEN -> "document.tag.forbidden";
        };
        if (problem != null) {
            findings.add(Finding.at(placeOf(paragraph, text), problem, tag.written()));
        }
        return tag.kind() == Tag.Kind.FIELD ? Filling.FIELD + tag.name() + Filling.END : "";
    }

    private String unknown(String field) {
        boolean here = kind.has(field) || open != null && open.list().fields().stream().anyMatch(one -> one.name().equals(field));
        if (here) {
            return null;
        }
        boolean elsewhere = kind.lists().stream().flatMap(list -> list.fields().stream()).anyMatch(one -> one.name().equals(field));
        return elsewhere ? "document.tag.outside" : "document.tag.unknown";
    }

    private String begin(Tag tag, Element paragraph, String text) {
        var declared = kind.list(tag.name());
        if (declared.isEmpty()) {
            return "document.tag.unknown";
        }
        if (open != null) {
            return "document.tag.nested";
        }
        open = new Repeated(declared.get(), paragraph, text, tag.written());
        return null;
    }

    private String end(Tag tag, Element paragraph, String text) {
        if (open == null || !open.list().name().equals(tag.name())) {
            return "document.tag.unopened";
        }
        boolean done = open.until(paragraph, text.strip().equals(tag.written()));
        open = null;
        return done ? null : "document.tag.apart";
    }

    private Place placeOf(Element paragraph, String text) {
        return Place.of(place, paragraph, text);
    }
}
