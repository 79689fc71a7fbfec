package ru.nastavnik.sheet;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** One XML part, read forwards. Refuses what no spreadsheet has and what would fill the memory: document types, deep nests, endless tags, ever new names. */
final class Xml implements Closeable {

    private static final int DEEPEST = 100;

    /** Different names of elements and attributes, and declarations of namespaces; workbooks have some dozens. */
    private static final int MOST_NAMES = 2_000;

    private final InputStream in;
    private final XMLStreamReader reader;
    private final Set<String> names = new HashSet<>();
    private int namespaces;
    private int depth;

    Xml(InputStream in) {
        this.in = in;
        try {
            reader = factory().createXMLStreamReader(new ShortTokens(in));
        } catch (XMLStreamException e) {
            throw new UnreadableSheet(e, "sheet.refused.damaged");
        }
    }

    /** One for each part: the names that a hostile one has are not remembered. */
    private static XMLInputFactory factory() {
        var factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** @return kind of what stands next, as in {@link XMLStreamConstants} */
    int next() {
        try {
            int event = reader.next();
            if (event == XMLStreamConstants.DTD) {
                throw new UnreadableSheet("sheet.refused.doctype");
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                begin();
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
            return event;
        } catch (XMLStreamException | RuntimeException e) {
            throw e instanceof UnreadableSheet refused ? refused : new UnreadableSheet(e, "sheet.refused.damaged");
        }
    }

    private void begin() {
        names.add(reader.getLocalName());
        for (int at = 0; at < reader.getAttributeCount(); at++) {
            names.add(reader.getAttributeLocalName(at));
        }
        namespaces += reader.getNamespaceCount();
        if (++depth > DEEPEST || names.size() > MOST_NAMES || namespaces > MOST_NAMES) {
            throw new UnreadableSheet("sheet.refused.damaged");
        }
    }

    /** Goes to the beginning of the next element. @return its name without prefix; null at the end of the document */
    String nextElement() {
        for (int event = next(); event != XMLStreamConstants.END_DOCUMENT; event = next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                return name();
            }
        }
        return null;
    }

    String name() {
        return reader.getLocalName();
    }

    /** @return null when the element has none of this name, whatever its prefix */
    String attribute(String name) {
        for (int at = 0; at < reader.getAttributeCount(); at++) {
            if (reader.getAttributeLocalName(at).equals(name)) {
                return reader.getAttributeValue(at);
            }
        }
        return null;
    }

    /** Adds the text that stands here, up to what a cell holds. */
    void appendText(StringBuilder to) {
        try {
            int room = Limits.CELL - to.length();
            to.append(reader.getTextCharacters(), reader.getTextStart(), Math.min(room, reader.getTextLength()));
        } catch (RuntimeException e) {
            throw new UnreadableSheet(e, "sheet.refused.damaged");
        }
    }

    static boolean isText(int event) {
        return event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA || event == XMLStreamConstants.SPACE;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
