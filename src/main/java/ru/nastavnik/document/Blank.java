package ru.nastavnik.document;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/**
 * A Word template, read and checked once and then filled as often as there are papers. All that it can do is to put words into places and to repeat
 * rows; there is nothing in it that could be evaluated. Whoever checks a template and whoever fills it are the same code.
 */
final class Blank {

    private static final Pattern WITH_TEXT = Pattern.compile(
            "application/vnd\\.openxmlformats-officedocument\\.wordprocessingml\\.(document\\.main|header|footer|footnotes|endnotes)\\+xml");

    /** Characters of a paper. */
    private static final int LARGEST_PAPER = 16 << 20;

    private final Docx docx;
    private final Map<String, Filling> parts;

    private Blank(Docx docx, Map<String, Filling> parts) {
        this.docx = docx;
        this.parts = parts;
    }

    /**
     * Of a file that somebody brought, who may not be trusted.
     *
     * @throws TemplateRefused with all that is wrong
     */
    static Blank of(byte[] content, PaperKind kind) {
        var docx = Docx.of(content);
        Map<String, String> texts = textParts(docx);
        refuse(DocxRules.check(docx));
        if (!texts.containsValue("document.main")) {
            throw new TemplateRefused("document.template.type");
        }
        List<Finding> findings = new ArrayList<>();
        Map<String, Filling> parts = new LinkedHashMap<>();
        texts.forEach((name, type) -> {
            var part = new BlankPart("document.place." + type, WordXml.read(name, docx.part(name)), kind);
            findings.addAll(part.findings());
            if (part.findings().isEmpty()) {
                parts.put(name, Filling.of(part.text()));
            }
        });
        refuse(findings);
        var blank = new Blank(docx, parts);
        blank.tryOut(kind);
        return blank;
    }

    private static void refuse(List<Finding> findings) {
        if (!findings.isEmpty()) {
            throw new TemplateRefused(findings);
        }
    }

    /** The kind of text by the name of its part. */
    private static Map<String, String> textParts(Docx docx) {
        Map<String, String> texts = new LinkedHashMap<>();
        var types = WordXml.read(DocxRules.CONTENT_TYPES, docx.part(DocxRules.CONTENT_TYPES));
        for (Element declared : WordXml.all(types)) {
            var type = WITH_TEXT.matcher(declared.getAttribute("ContentType"));
            if (type.matches() && declared.hasAttribute("PartName")) {
                texts.put(declared.getAttribute("PartName").replaceFirst("^/", ""), type.group(1));
            }
        }
        return texts;
    }

    /** What comes out with the examples must be a whole paper again. */
    private void tryOut(PaperKind kind) {
        try {
            texts(kind.example()).forEach(WordXml::read);
        } catch (PaperTooLarge e) {
            throw new TemplateRefused("document.template.bomb");
        }
    }

    /** @throws PaperTooLarge when it would be */
    byte[] fill(PaperData data) {
        return docx.packed(texts(data));
    }

    private Map<String, byte[]> texts(PaperData data) {
        Map<String, byte[]> filled = new HashMap<>();
        int left = LARGEST_PAPER;
        for (var part : parts.entrySet()) {
            String text = part.getValue().fill(data, left);
            left -= text.length();
            filled.put(part.getKey(), text.getBytes(StandardCharsets.UTF_8));
        }
        return filled;
    }

    /** The template as it was read, and nothing else that the file may have held. */
    byte[] content() {
        return docx.packed(Map.of());
    }
}
