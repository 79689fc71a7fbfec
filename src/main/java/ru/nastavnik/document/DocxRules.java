package ru.nastavnik.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * What a template may be made of: text, its looks, pictures. Whatever runs, embeds a file, or fetches something when the paper is opened is refused,
 * and so is whatever is not known. Told by what the file says of its parts (ISO/IEC 29500-2), never by names alone.
 */
final class DocxRules {

    static final String CONTENT_TYPES = "[Content_Types].xml";

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String MAIN = WORD + "document.main+xml";

    private static final Pattern HARMLESS_TYPE = Pattern.compile("application/xml"
            + "|application/vnd\\.openxmlformats-package\\.(relationships|core-properties)\\+xml"
            + "|application/vnd\\.openxmlformats-officedocument\\.(theme|extended-properties|custom-properties|customXmlProperties|themeOverride)\\+xml"
            + "|application/vnd\\.openxmlformats-officedocument\\.obfuscatedFont"
            + "|application/vnd\\.openxmlformats-officedocument\\.wordprocessingml\\.(document\\.main|document\\.glossary|styles|settings|webSettings|fontTable"
            + "|numbering|header|footer|footnotes|endnotes|comments|commentsExtended|commentsIds|commentsExtensible|people)\\+xml"
            + "|application/vnd\\.ms-word\\.stylesWithEffects\\+xml"
            + "|image/(png|jpeg|gif)");

    private static final Pattern PART = Pattern.compile("(?i)\\[content_types]\\.xml|[\\w/. -]+\\.(xml|rels|png|jpe?g|gif|odttf)");

    /** By the last word of the type's address. */
    private static final Set<String> RELATIONS = Set.of(
            "officedocument", "core-properties", "extended-properties", "custom-properties", "thumbnail", "styles", "settings", "websettings", "fonttable",
            "theme", "themeoverride", "numbering", "header", "footer", "footnotes", "endnotes", "comments", "commentsextended", "commentsids",
            "commentsextensible", "people", "image", "hyperlink", "customxml", "customxmlprops", "styleswitheffects", "font", "glossarydocument");

    private final List<Finding> findings = new ArrayList<>();
    private final DocxLinks links = new DocxLinks();

    private DocxRules() {}

    /** @return what is refused; empty when nothing is */
    static List<Finding> check(Docx docx) {
        var rules = new DocxRules();
        var texts = new LinkedHashMap<String, Document>();
        docx.parts().forEach((name, content) -> rules.check(name, content, texts));
        texts.forEach((name, xml) -> rules.findings.addAll(rules.links.uses(name, xml)));
        return rules.findings;
    }

    /** @param texts where the XML of parts that are no relations is put */
    private void check(String name, byte[] content, Map<String, Document> texts) {
        if (!PART.matcher(name).matches() || name.contains("..")) {
            findings.add(Finding.ofFile("document.template.part", name));
            return;
        }
        String lower = name.toLowerCase(Locale.ROOT);
        if (!lower.endsWith(".xml") && !lower.endsWith(".rels")) {
            return;
        }
        Document xml = WordXml.read(name, content);
        if (name.equals(CONTENT_TYPES)) {
            checkTypes(xml);
        } else if (lower.endsWith(".rels")) {
            findings.addAll(links.relations(name, xml));
            checkRelations(xml);
        } else {
            texts.put(name, xml);
            checkNames(name, xml);
            WordFields.unwanted(xml).forEach(field -> findings.add(Finding.ofFile("document.template.field", field)));
        }
    }

    private void checkTypes(Document xml) {
        for (Element declared : WordXml.all(xml)) {
            String type = declared.getAttribute("ContentType");
            if (type.toLowerCase(Locale.ROOT).matches(".*(macroenabled|vba).*")) {
                findings.add(Finding.ofFile("document.template.macros"));
            } else if (type.startsWith(WORD + "template")) {
                findings.add(Finding.ofFile("document.template.dotx"));
            } else if (type.endsWith(".main+xml") && !type.equals(MAIN)) {
                findings.add(Finding.ofFile("document.template.type"));
            } else if (!type.isEmpty() && !HARMLESS_TYPE.matcher(type).matches()) {
                findings.add(Finding.ofFile("document.template.part", declared.getAttribute("PartName") + declared.getAttribute("Extension")));
            }
        }
    }

    private void checkRelations(Document xml) {
        for (Element relation : WordXml.all(xml)) {
            boolean one = relation.hasAttribute("Type") || "Relationship".equals(relation.getLocalName());
            if (one && !RELATIONS.contains(DocxLinks.kind(relation))) {
                findings.add(Finding.ofFile("document.template.part", relation.getAttribute("Target")));
            }
        }
    }

    /** Other prefixes than the usual one are allowed by XML and used by nobody; a reader that goes by the prefix would be deceived. */
    private void checkNames(String name, Document xml) {
        for (Element element : WordXml.all(xml)) {
            boolean word = WordXml.W.equals(element.getNamespaceURI());
            boolean strict = element.getNamespaceURI() != null && element.getNamespaceURI().startsWith("http://purl.oclc.org/ooxml/");
            if (word != "w".equals(element.getPrefix()) || strict) {
                findings.add(Finding.ofFile("document.template.foreign", name));
                return;
            }
            if (word && Set.of("altChunk", "subDoc", "object", "control", "movie").contains(element.getLocalName())) {
                findings.add(Finding.ofFile("document.template.part", element.getLocalName()));
            } else if (word && Set.of("mailMerge", "attachedTemplate", "saveThroughXslt").contains(element.getLocalName())) {
                findings.add(Finding.ofFile("document.template.outside", element.getLocalName()));
            }
        }
    }
}
