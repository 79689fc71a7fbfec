package ru.nastavnik.sheet;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** One XML part, read forwards. Refuses what no spreadsheet has and what would fill the memory: document types, deep nests, endless tags. */
final class Xml implements Closeable {

    private static final int DEEPEST = 100;

    private final InputStream in;
    private final XMLStreamReader reader;
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
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
            if (depth > DEEPEST) {
                throw new UnreadableSheet("sheet.refused.damaged");
            }
            return event;
        } catch (XMLStreamException | RuntimeException e) {
            throw e instanceof UnreadableSheet refused ? refused : new UnreadableSheet(e, "sheet.refused.damaged");
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

    /** Stops where a tag or a text does not end: the parser would keep all of it in memory. */
    private static final class ShortTokens extends FilterInputStream {

        private static final int LONGEST = 1 << 20;

        private int length;

        ShortTokens(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read == '<');
            return read;
        }

        @Override
        public int read(byte[] block, int from, int most) throws IOException {
            int read = super.read(block, from, most);
            for (int at = from; at < from + read; at++) {
                count(block[at] == '<');
            }
            return read;
        }

        private void count(boolean begins) throws IOException {
            length = begins ? 0 : length + 1;
            if (length > LONGEST) {
                throw new IOException("A tag or text of more than " + LONGEST + " bytes");
            }
        }
    }
}
