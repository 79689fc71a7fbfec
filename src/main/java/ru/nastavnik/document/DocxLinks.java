package ru.nastavnik.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;

/**
 * Where a Word file leads to. Only a hyperlink may lead out of it, for a reader follows that by hand; a picture, or whatever else is fetched while the
 * file is opened, may not. An address is told by itself, not by what the file calls it, and what names one by what it is, not by the kind of the
 * relation.
 */
final class DocxLinks {

    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";

    private static final Pattern ABSOLUTE = Pattern.compile("\\s*([a-z][a-z0-9+.-]*:|[/\\\\]{2}).*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern NOT_HERE = Pattern.compile("\\s*([a-z][a-z0-9+.-]*:|[/\\\\]).*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern TO_FOLLOW = Pattern.compile("(https?://|mailto:).*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** Ids of the relations that lead out, by the part that has them. */
    private final Map<String, Set<String>> outside = new HashMap<>();

    /** @return what is refused among the relations of a part */
    List<Finding> relations(String name, Document xml) {
        List<Finding> findings = new ArrayList<>();
        for (Element relation : WordXml.all(xml)) {
            String target = relation.getAttribute("Target");
            String mode = relation.getAttribute("TargetMode");
            if (!ABSOLUTE.matcher(target).matches() && (mode.isEmpty() || mode.equals("Internal"))) {
                continue;
            }
            if (kind(relation).equals("hyperlink") && TO_FOLLOW.matcher(target).matches()) {
                outside.computeIfAbsent(owner(name), part -> new HashSet<>()).add(relation.getAttribute("Id"));
            } else {
                findings.add(Finding.ofFile("document.template.outside", target));
            }
        }
        return findings;
    }

    /** The last word of the type's address. */
    static String kind(Element relation) {
        String type = relation.getAttribute("Type");
        return type.substring(type.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    }

    /** {@code word/_rels/document.xml.rels} are those of {@code word/document.xml}. */
    private static String owner(String relations) {
        return relations.toLowerCase(Locale.ROOT).replaceFirst("_rels/([^/]*)\\.rels$", "$1");
    }

    /** Once the relations of all parts are known. @return what is refused in the text of a part */
    List<Finding> uses(String name, Document xml) {
        Set<String> leading = outside.getOrDefault(name.toLowerCase(Locale.ROOT), Set.of());
        List<Finding> findings = new ArrayList<>();
        for (Element element : WordXml.all(xml)) {
            NamedNodeMap attributes = element.getAttributes();
            for (int index = 0; index < attributes.getLength(); index++) {
                var attribute = (Attr) attributes.item(index);
                if (leadsOut(attribute) || leading.contains(attribute.getValue()) && !isFollowed(element, attribute)) {
                    findings.add(Finding.ofFile("document.template.outside", element.getLocalName() + " " + attribute.getValue()));
                }
            }
        }
        return findings;
    }

    private static boolean leadsOut(Attr attribute) {
        boolean address = Set.of("src", "href").contains(attribute.getLocalName()) && NOT_HERE.matcher(attribute.getValue()).matches();
        boolean linked = RELATIONS.equals(attribute.getNamespaceURI()) && Set.of("link", "href").contains(attribute.getLocalName());
        return address || linked;
    }

    private static boolean isFollowed(Element element, Attr attribute) {
        boolean hyperlink = WordXml.is(element, "hyperlink")
                || DRAWING.equals(element.getNamespaceURI()) && Set.of("hlinkClick", "hlinkHover").contains(element.getLocalName());
        return hyperlink && RELATIONS.equals(attribute.getNamespaceURI()) && "id".equals(attribute.getLocalName());
    }
}
