package ru.nastavnik.document;

/** Makes papers of one kind, however many: the organization's template is read once. */
final class Press {

    private final PaperTemplates.InUse template;
    private final PdfPrinter printer;
    private final Office office;

    Press(PaperTemplates.InUse template, PdfPrinter printer, Office office) {
        this.template = template;
        this.printer = printer;
        this.office = office;
    }

    byte[] make(PaperData data, PaperFormat format) {
        if (format == PaperFormat.DOCX) {
            return template.blank().fill(data);
        }
        return needsOffice(format) ? office.pdf(template.blank().fill(data)) : printer.print(data);
    }

    boolean needsOffice(PaperFormat format) {
        return format == PaperFormat.PDF && !template.isOurs() && office.isInstalled();
    }
}
