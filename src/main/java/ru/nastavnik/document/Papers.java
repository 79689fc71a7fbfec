package ru.nastavnik.document;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Makes papers in the standing's organization, with its own template where it has one. Needs no transaction: better call it outside of one, for
 * LibreOffice takes its time. Whose names are on a paper is for the caller to write into the log.
 */
@Service
public class Papers {

    private final PaperTemplates templates;
    private final PdfPrinter printer;
    private final Office office;
    private final TransactionOperations transaction;

    Papers(PaperTemplates templates, PdfPrinter printer, Office office, TransactionOperations transaction) {
        this.templates = templates;
        this.printer = printer;
        this.office = office;
        this.transaction = transaction;
    }

    public byte[] make(PaperData data, PaperFormat format) {
        return press(data.kind()).make(data, format);
    }

    /**
     * To be saved.
     *
     * @param name of the file, without what tells its type
     */
    public ResponseEntity<byte[]> attachment(PaperData data, PaperFormat format, String name) {
        return attachment(make(data, format), format, name);
    }

    static ResponseEntity<byte[]> attachment(byte[] paper, PaperFormat format, String name) {
        String fileName = StoredFiles.plain(name).replaceFirst("\\.+$", "") + format.extension();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(format.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(fileName, StandardCharsets.UTF_8).build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(paper);
    }

    /** Whether a PDF does not look like the organization's own template, since there is no LibreOffice to make it. In a transaction. */
    public boolean isPdfOurs(PaperKind kind) {
        return !office.isInstalled() && templates.own().containsKey(kind.key());
    }

    Press press(PaperKind kind) {
        return transaction.execute(status -> new Press(templates.inUse(kind), printer, office));
    }
}
