package ru.nastavnik.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** XML of a Word file, which anybody may have written: it opens no other file and no address, and defines no entities. */
final class WordXml {

    /** WordprocessingML (ISO/IEC 29500, transitional), as all word processors write it. */
    static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /** Tables within tables within text boxes take some thirty; whatever walks a tree by calling itself needs an end. */
    private static final String DEEPEST = "256";

    private WordXml() {}

    /** @throws TemplateRefused when it is not well-formed, too deep, or has a document type */
    static Document read(String part, byte[] content) {
        try {
            var reader = harmless().newDocumentBuilder();
            reader.setErrorHandler(Strict.INSTANCE);
            return reader.parse(new ByteArrayInputStream(content));
        } catch (SAXException | IOException e) {
            throw new TemplateRefused("document.template.damaged", part);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static DocumentBuilderFactory harmless() throws ParserConfigurationException {
        var readers = DocumentBuilderFactory.newDefaultNSInstance();
        readers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        readers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        readers.setAttribute("jdk.xml.maxElementDepth", DEEPEST);
        readers.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        readers.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        return readers;
    }

    /** With its declaration. */
    static String write(Document document) {
        try {
            document.setXmlStandalone(true);
            var writer = TransformerFactory.newDefaultInstance().newTransformer();
            writer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
            var text = new StringWriter();
            writer.transform(new DOMSource(document), new StreamResult(text));
            return text.toString();
        } catch (TransformerException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All such elements within, in their order; they may be moved and removed while the list is read. */
    static List<Element> all(Element within, String name) {
        return listed(within.getElementsByTagNameNS(W, name));
    }

    static List<Element> all(Document document) {
        return listed(document.getElementsByTagNameNS("*", "*"));
    }

    private static List<Element> listed(NodeList nodes) {
        var elements = new ArrayList<Element>(nodes.getLength());
        for (int index = 0; index < nodes.getLength(); index++) {
            elements.add((Element) nodes.item(index));
        }
        return elements;
    }

    /** The nearest such element around; null when there is none. */
    static Element ancestor(Node of, String name) {
        for (Node node = of.getParentNode(); node != null; node = node.getParentNode()) {
            if (is(node, name)) {
                return (Element) node;
            }
        }
        return null;
    }

    static boolean is(Node node, String name) {
        return node instanceof Element && W.equals(node.getNamespaceURI()) && name.equals(node.getLocalName());
    }

    private enum Strict implements ErrorHandler {
        INSTANCE;

        @Override
        public void warning(SAXParseException e) {}

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
