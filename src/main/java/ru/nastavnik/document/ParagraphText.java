package ru.nastavnik.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.w3c.dom.Element;

/** What a reader sees of a paragraph. A word processor cuts it into many runs, at spelling mistakes, at each change of the cursor's place. */
final class ParagraphText {

    private static final String XML = "http://www.w3.org/XML/1998/namespace";

    private final List<Element> texts;
    private final String whole;

    ParagraphText(Element paragraph) {
        // a text box within has paragraphs of its own
        texts = WordXml.all(paragraph, "t").stream().filter(text -> WordXml.ancestor(text, "p") == paragraph).toList();
        var joined = new StringBuilder();
        texts.forEach(text -> joined.append(text.getTextContent()));
        whole = joined.toString();
    }

    String whole() {
        return whole;
    }

    /** What replaces a tag stands in the run in which the tag began, and looks like that one. */
    void replaceTags(Function<Tag, String> replacement) {
        List<Tag> tags = Tag.in(whole);
        if (tags.isEmpty()) {
            return;
        }
        List<StringBuilder> changed = new ArrayList<>();
        texts.forEach(text -> changed.add(new StringBuilder()));
        int[] runs = runs();
        int at = 0;
        for (Tag tag : tags) {
            copy(changed, runs, at, tag.begins());
            changed.get(runs[tag.begins()]).append(replacement.apply(tag));
            at = tag.ends();
        }
        copy(changed, runs, at, whole.length());
        for (int index = 0; index < texts.size(); index++) {
            Element text = texts.get(index);
            text.setTextContent(changed.get(index).toString());
            text.setAttributeNS(XML, "xml:space", "preserve");
        }
    }

    private void copy(List<StringBuilder> changed, int[] runs, int from, int to) {
        for (int at = from; at < to; at++) {
            changed.get(runs[at]).append(whole.charAt(at));
        }
    }

    /** By place of a character, which of the texts it stands in. */
    private int[] runs() {
        int[] runs = new int[whole.length()];
        int at = 0;
        for (int index = 0; index < texts.size(); index++) {
            for (int end = at + texts.get(index).getTextContent().length(); at < end; at++) {
                runs[at] = index;
            }
        }
        return runs;
    }
}
